import Hummingbird

/// Sends the fonts, and the stylesheet that names those that are there.
struct FontFiles: Sendable {
    let shelf: FontShelf

    func add(to router: Router<BasicRequestContext>) {
        router.get(RouterPath(Route.fonts.path)) { _, _ in
            Answer.text(shelf.stylesheet.utf8, type: "text/css; charset=utf-8", cache: "public, max-age=3600")
        }
        router.get(RouterPath(Route.font(Route.parameter("name")).path)) { _, context in
            guard let font = context.parameters.get("name").flatMap(shelf.font(named:)) else {
                throw PageProblem.notFound
            }
            return Answer.text(font.bytes, type: "font/woff2", cache: "public, max-age=31536000, immutable")
        }
    }
}
