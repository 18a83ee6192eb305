import Hummingbird

/// The addresses of accounts, and what answers them.
extension AccountDesk {
    func add(to router: Router<BasicRequestContext>) {
        router.get(path(.own)) { request, _ in try await own(request) }
        router.get(path(.signIn(nil))) { request, _ in try await signInForm(request) }
        router.post(path(.signIn(nil))) { request, _ in try await signIn(request) }
        router.post(path(.signOut)) { request, _ in try await signOut(request) }
        router.get(path(.signOn(nil))) { request, _ in try await beginSignOn(request) }
        router.get(path(.signOnReturn)) { request, _ in try await endSignOn(request) }
        router.post(path(.mail)) { request, _ in try await mail(request) }
        router.get(path(.link(""))) { request, _ in try await linkForm(request) }
        router.post(path(.link(""))) { request, _ in try await link(request) }
        router.get(path(.setUp(""))) { request, _ in try await setUpForm(request) }
        router.post(path(.setUp(""))) { request, _ in try await setUp(request) }
        router.post(path(.passphrase)) { request, _ in try await passphrase(request) }
        router.post(path(.recoveryCodes)) { request, _ in try await recoveryCodes(request) }
        router.post(path(.app)) { request, _ in try await newApp(request) }
        router.post(path(.appCode)) { request, _ in try await confirmApp(request) }
        router.post(path(.sessions)) { request, _ in try await sessions(request) }
        router.post(path(.tokens)) { request, _ in try await tokens(request) }
        router.get(path(.people)) { request, _ in try await people(request) }
        router.post(path(.people)) { request, _ in try await act(request) }
    }

    private func path(_ place: AccountPlace) -> RouterPath { RouterPath(place.path) }
}
