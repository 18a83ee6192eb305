import Commands
import Foundation
import Languages
import Ledger
import Register
import WorkPlan

/// A project of the workspace with its way, as it stands now.
struct WayFile: Sendable {
    let project: Seen<Project>

    /// The steps that were taken, the first one first.
    let facts: [WayFact]

    let way: Way

    /// What those who keep the project are to know of it.
    var body: Project { project.body }

    init(_ project: Seen<Project>, in view: View) {
        self.project = project
        facts = view.wayFacts(of: project.id)
        way = Way(facts, modality: project.body.modality)
    }

    /// Why it was given back, while it is.
    var openReturn: WayFact? { way.hold == .returned ? facts.last { $0.step == .giveBack } : nil }

    /// What is late on a day.
    func delays(on today: Day) -> [WayDelay] {
        var found: [WayDelay] = []
        if let due = way.reportDue, due < today { found.append(.report(due: due)) }
        if let starts = body.proposal.starts, starts.last < today, way.stage != .draft, isBeforeWork {
            found.append(.start(starts))
        }
        return found
    }

    /// Whether commencement is still to come; of some modalities nobody is told of it.
    private var isBeforeWork: Bool {
        way.stage < .accredited
            || (way.stage == .accredited && !Way.commencement(of: way.modality).isEmpty)
    }
}

/// Something that is late.
enum WayDelay: Hashable, Sendable {
    /// The completion report, which was due on a day.
    case report(due: Day)
    /// The beginning that was proposed, which passed without one.
    case start(PartialDate)
}

extension WorkspaceCall {
    /// A project by its identity.
    ///
    /// - Throws: ``PageProblem/notFound`` also to whoever may not see it.
    func file(of project: String) throws -> WayFile {
        guard let id = Identifier<Project>(text: project), let seen = view.record(id), mayRead(id.cast()) else {
            throw PageProblem.notFound
        }
        return WayFile(seen, in: view)
    }

    /// The plans whose projects the visitor may know of, the newest first.
    var plans: [Seen<Plan>] {
        let all: [Seen<Plan>] = view.records()
        return all.filter { mayRead($0.id.cast()) }.sorted {
            ($1.body.starts.first, $1.body.code) < ($0.body.starts.first, $0.body.code)
        }
    }

    /// The projects that are the visitor's by some grant; `nil` for those who see all.
    var ownProjects: [Seen<Project>]? {
        if principal.may(.read, everywhereWith: .project) { return nil }
        let found = principal.grants.filter(\.isFitting).flatMap { grant -> [Identifier<Project>] in
            switch grant.scope {
            case .programme: return []
            case .project(let project): return [project]
            case .organisation(let organisation):
                let naming: [Seen<Project>] = view.records(naming: organisation.cast())
                let serving: [Seen<Beneficiary>] = view.records(naming: organisation.cast())
                return naming.map(\.id) + serving.compactMap(\.body.project)
            }
        }
        return Set(found).sorted().compactMap { project -> Seen<Project>? in
            principal.mayRead(project.cast(), in: view) ? view.record(project) : nil
        }
    }

    /// The projects of a plan that are the visitor's, by their codes.
    func files(of plan: Seen<Plan>) -> [WayFile] {
        let projects = ownProjects?.filter { $0.body.plan == plan.id } ?? view.projects(of: plan.id)
        return projects.sorted { PlanSurvey.inOrder($0.body.code, $1.body.code) }.map { WayFile($0, in: view) }
    }

    /// The same without those whose way has ended, which most have in a register of many years: these are told from
    /// marks alone.
    func openFiles(of plan: Seen<Plan>) -> [WayFile] {
        if ownProjects != nil { return files(of: plan).filter { !$0.way.stage.isEnd } }
        let marks = view.marks(of: plan.id)
        let reached = marks.reachedMilestones(by: scene.today)
        let ends: [MilestoneEvent] = [.unspentBalanceVerified, .withdrawn, .cancelled]
        let open = marks.projects.filter { mark in !ends.contains { reached.hasReached($0, at: mark.placeInPlan) } }
        let projects = open.compactMap { mark -> Seen<Project>? in
            view.record(view.identity(of: mark.record).cast())
        }
        return projects.sorted { PlanSurvey.inOrder($0.body.code, $1.body.code) }.map { WayFile($0, in: view) }
    }

    /// Whether the visitor may take a step on a project's way, as far as it can be taken.
    func may(_ step: WayStep, _ file: WayFile) -> Bool {
        file.way.allows(step) && principal.mayTake(step, on: file.project.id, in: view)
    }

    /// Whether the visitor may mend the proposal: its proponent while it is a draft or was given back, an officer always.
    func mayMend(_ file: WayFile) -> Bool {
        if principal.may(.write, everywhereWith: .project) { return true }
        let isOpen = file.way.stage == .draft || (file.way.hold == .returned && file.way.stage < .approved)
        return isOpen && principal.may(.write, file.project.id.cast(), in: view)
    }

    /// Whether the visitor sees who wrote what: those who read everything of the programme do.
    var seesAuthors: Bool { principal.may(.read, everywhereWith: .milestone) }

    /// The visitor's words as a text of the page's language.
    func text(_ words: String) -> Text? {
        let words = words.trimmed
        guard !words.isEmpty, let tag = LanguageTag(text: speaker.language.tag) else { return nil }
        return Text(tag, words)
    }

    func address(_ place: WayPlace) -> Address { address(.way(place)) }
}

extension String {
    /// Without white space at its ends, in the one form in which text is kept, with plain line ends.
    var trimmed: String {
        let plain = replacing("\r\n", with: "\n").precomposedStringWithCanonicalMapping
        let kept = plain.unicodeScalars.filter {
            $0 == "\n" || $0 == "\t" || !($0.properties.generalCategory == .control)
        }
        return String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
