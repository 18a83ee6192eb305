import Charts
import Hummingbird
import Languages
import Pictures
import Register
import WorkPlan

/// Sends charts as files.
struct ChartFiles: Sendable {
    let pages: Pages

    private var site: Site { pages.site }

    /// PNG is drawn so many times as large as SVG, for sharp print.
    private static let scale = 2.0

    func add(to router: Router<BasicRequestContext>) {
        let pattern = Route.chart(Route.parameter("programme"), file: Route.parameter("file")).path
        router.get(RouterPath(pattern)) { request, context in
            guard let code = context.parameters.get("programme"), let file = context.parameters.get("file"),
                let (name, format) = ChartName.reading(file: file)
            else { throw PageProblem.notFound }
            return try await chart(code, name, format, request)
        }
    }

    private func chart(
        _ code: String, _ name: ChartName, _ format: ChartFormat, _ request: Request
    ) async throws -> Response {
        let asked = try pages.asked(request)
        let scene = try await site.scene(of: code, asked.choice)
        let maker = ChartMaker(scene, site, asked.speaker)
        return try await site.budget.run { deadline in
            guard let chart = try maker.chart(name, deadline) else { throw PageProblem.notFound }
            let svg = chart.picture(.wide).file
            let stem = "\(code)-\(name.text)-\(scene.day.text)-\(scene.view.known)-\(asked.speaker.language.tag)"
            let file = "\(stem.replacing("@", with: "-")).\(format.rawValue)"
            switch format {
            case .svg: return Answer.text(svg, type: "image/svg+xml", fileName: file)
            case .png:
                return Answer.text(try SVGPicture.png(of: svg, scale: Self.scale), type: "image/png", fileName: file)
            }
        }
    }
}
