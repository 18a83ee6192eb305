import WorkPlan

extension Project: Searchable {
    var searchDocument: SearchDocument? {
        var texts = TextCollector(code: code, title: title)
        texts.add(.description, description)
        return texts.document(.project, title: title, note: basis.note)
    }
}

extension Action: Searchable {
    var searchDocument: SearchDocument? {
        TextCollector(code: code, title: title).document(.action, title: title, note: basis.note)
    }
}

extension Area: Searchable {
    var searchDocument: SearchDocument? {
        TextCollector(code: code, title: name).document(.area, title: name, note: basis.note)
    }
}

extension Plan: Searchable {
    var searchDocument: SearchDocument? {
        var texts = TextCollector(code: code, title: title)
        texts.add(starts, ends)
        return texts.document(.plan, title: title, note: basis.note)
    }
}

extension Organisation: Searchable {
    var searchDocument: SearchDocument? {
        var texts = TextCollector()
        texts.add(.code, code)
        if let country, country.text != code { texts.add(.code, country.text) }
        texts.add(.name, name)
        return texts.document(bodyType == .state ? .country : .organisation, title: name, note: basis.note)
    }
}
