/// A record that is no longer in use, or whose body was erased: that it was there stays known.
struct GonePage: Page {
    let speaker: Speaker
    let title: LocalText
    let lead: Sentence

    /// Where its versions are.
    let history: Address

    var content: HTML {
        """
        <h1>\(.text(title))</h1>
        <p class="sentence lead">\(speaker.markup(lead))</p>
        <p><a href="\(history.text)">\(speaker(.historyLink))</a></p>
        """
    }
}
