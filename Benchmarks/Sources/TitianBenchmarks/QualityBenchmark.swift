import Commands
import Foundation
import Ledger
import Quality
import Register
import WorkPlan

/// The quality list of a large register, beside the least that such a list must do: read each project's title, and each
/// milestone of each project, once.
struct QualityBenchmark {
    let scale: Int
    let rounds = 5

    func run() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "quality-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        let sample = try SampleFolder.make(place, scale: scale)
        print("quality: \(scale) plans, \(sample.revisions) revisions")
        let view = sample.register.view(audience: .internal)
        let day = Day(text: "2025-08-11") ?? Day(number: 20_000)
        var (ours, theirs) = (Times(), Times())
        var (count, walked) = (0, 0)
        for _ in 0..<rounds {
            let (list, seconds) = timed { QualityList(view, on: day) }
            ours.add(seconds)
            count = list.count
            let (read, plain) = timed { walk(view) }
            theirs.add(plain)
            walked = read
        }
        say("findings", Double(count), "")
        say("the list, median", ours.percentile(0.5) * 1_000, "ms")
        say("reading \(walked) titles and milestones once, median", theirs.percentile(0.5) * 1_000, "ms")
        say("the list to that", ours.percentile(0.5) / theirs.percentile(0.5), "times")
    }

    private func walk(_ view: View) -> Int {
        let plans: [Seen<Plan>] = view.records()
        return plans.reduce(0) { sum, plan in
            view.projects(of: plan.id).reduce(sum) { sum, project in
                let milestones: [Seen<Milestone>] = view.records(under: project.id.cast())
                return sum + project.body.title.versions.count + milestones.count
            }
        }
    }
}
