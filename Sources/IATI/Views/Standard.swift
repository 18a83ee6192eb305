/// What the parts of the standard mean that ``IATIPart`` can be of.
public enum Standard {
    /// An `iati-activity`.
    public enum Activity {}
    /// What an organisation says of itself: an `iati-organisation`.
    public enum Organisation {}

    /// An organisation that a record names: who reports, takes part, gives or receives.
    public enum Party {}
    /// A day in the life of an activity: its start or end, planned or actual.
    public enum Milestone {}
    /// Another activity that an activity is a part of, or stands beside.
    public enum Relation {}
    /// A sector or a country, and how much of an activity falls to it.
    public enum Share {}

    /// An amount with its currency and the day whose exchange rate holds: a `value`.
    public enum Money {}
    /// Money for a period: an activity's or an organisation's budget, or a disbursement that is planned.
    public enum Budget {}
    /// Money that was promised, paid or received.
    public enum Transaction {}

    /// What an activity is to reach, measured by indicators.
    public enum Result {}
    /// A measure of a result.
    public enum Indicator {}
    /// A time in which an indicator is measured.
    public enum Period {}
    /// A baseline, a target or what was reached.
    public enum Measurement {}
}
