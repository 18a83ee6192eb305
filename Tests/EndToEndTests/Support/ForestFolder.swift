import Foundation

/// A small programme folder that is right: one plan, two actions, two projects, one of them accredited.
enum ForestFolder {
    static let programme = """
        {
          "code": "FOREST",
          "name": { "en": "The Forest Programme", "vi": "Chương trình Rừng" },
          "purpose": "live",
          "time-zone": "Asia/Jakarta",
          "visibility": "public",
          "author": "Registry",
          "organisation": "Secretariat",
          "reason": "First load"
        }
        """

    static let files = [
        "programme.json": programme,
        "plans.csv": "key,code,title.en,starts\np1,I,First plan,2021\n",
        "areas.csv": "key,plan,code,name.en,position\na1,p1,A,Trees,1\n",
        "actions.csv": "key,plan,area,code,title.en\nx1,p1,a1,1,Plant\nx2,p1,a1,2,Water\n",
        "projects.csv": """
        key,plan,code,title.en,actions,modality
        j1,p1,P-1,Nursery,x1,asean-fund
        j2,p1,P-2,Ponds (bể nước),x2,asean-fund

        """,
        "milestones.csv": "key,project,event,date\nm1,j1,accredited,2022-05-04\n",
    ]

    /// Writes the folder, with some files in other words.
    static func write(to place: Workplace, _ name: String = "forest", changing changes: [String: String] = [:]) throws {
        for (file, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
            try place.write("\(name)/\(file)", text)
        }
    }

    /// The second project is accredited too.
    static let bothAccredited = ["milestones.csv": files["milestones.csv"]! + "m2,j2,accredited,2023-05-04\n"]
}
