//! The page and the native tool say the same.

use dependable::domain::assessment::Saved;
use dependable::domain::checklist::Checklist;
use dependable::domain::exchange::{file, json};
use dependable::domain::result::to_show;
use dependable::domain::texts::{Text, Texts};
use dependable::state::{Msg, Route, Shared};

use super::answered::{opened, unfolded};
use super::element::Element;
use super::{draw, has, place, rows, titles};
use crate::model::after;
use crate::support::built_in;

/// A whole number as the native tool prints it.
#[track_caller]
fn number(value: &serde_json::Value) -> String {
    value.as_u64().unwrap().to_string()
}

/// One persona's result: as the native tool prints it, and as the page shows it.
struct Told {
    name: &'static str,
    json: serde_json::Value,
    page: Element,
    texts: Shared<Texts>,
    checklist: Shared<Checklist>,
}

fn told(persona: &'static crate::personas::Persona) -> Told {
    let given = persona.given();
    let saved = Saved { assessment: given.assessment.clone(), ..Saved::default() };
    let model =
        after(opened(), [Msg::ChoseFile(file::print(&saved).into_bytes()), Msg::OpenedFile]);
    Told {
        name: &persona.name,
        json: serde_json::from_str(&json::print(built_in(), &given.assessment).unwrap()).unwrap(),
        page: draw(&unfolded(&model, Route::Result)),
        texts: model.texts,
        checklist: model.checklist,
    }
}

impl Told {
    #[track_caller]
    fn says(&self, text: &str) {
        let said = self.page.text();
        assert!(said.contains(text), "{}: {text}\n{said}", self.name);
    }

    fn list(&self, name: &str) -> Vec<serde_json::Value> {
        self.json[name].as_array().unwrap().clone()
    }

    fn title(&self, practice: &serde_json::Value) -> String {
        let practice = self.checklist.practice(practice.as_str().unwrap());
        practice.unwrap().title.clone()
    }

    /// What is missing, by its own title; what nobody could say may be there.
    fn gap(&self, id: &serde_json::Value) -> String {
        let practice = self.checklist.practice(id.as_str().unwrap()).unwrap();
        let found = self.list("practices").into_iter().find(|found| found["id"] == *id).unwrap();
        let is_unknown = found["status"] == "dont_know";
        if is_unknown { practice.title.clone() } else { practice.gap.clone() }
    }

    /// A score that the native tool prints as a ratio, rounded as the page rounds it.
    #[track_caller]
    fn rounded(&self, ratio: &serde_json::Value) -> u32 {
        let part = |name: &str| ratio[name].as_f64().unwrap();
        to_show(&self.checklist.bands, part("of_hundred") / part("by"))
    }

    fn band(&self, index: &serde_json::Value) -> String {
        let index = usize::try_from(index.as_u64().unwrap()).unwrap();
        self.checklist.bands[index].title.clone()
    }
}

#[test]
fn the_headline_and_the_sections_say_what_the_native_tool_prints_for_every_persona() {
    for told in crate::personas::all().iter().map(told) {
        let (texts, overall, fit) = (&told.texts, &told.json["overall"], &told.json["fit"]);
        let [met, of, floor] =
            ["met", "of", "floor_below"].map(|name| number(&fit[name]).parse().unwrap());
        let title = texts.result_title(met, of, &told.band(&overall["band"]));
        let kicker = texts.join_label(&texts[Text::ResultKicker]);
        let headline = told.page.named("h1")[0].text();
        assert_eq!(headline, format!("{kicker} {title}"), "{}", told.name);
        told.says(&texts.result_number(number(&overall["shown"]).parse().unwrap()));
        let weakest = told.checklist.section(overall["weakest"].as_str().unwrap());
        let held_back = texts.result_held_back(&weakest.unwrap().title);
        told.says(&held_back.pieces().iter().map(|(_, words)| *words).collect::<String>());
        told.says(&texts.result_fit(met, of, floor));
        let rows = rows(&told.page, "section");
        let sections = told.list("sections");
        assert_eq!(rows.len(), sections.len(), "{}", told.name);
        for (row, section) in rows.iter().zip(&sections) {
            if section["is_shown"] == true {
                if section["aside"] == true {
                    let of = told.checklist.section(section["id"].as_str().unwrap()).unwrap();
                    told.says(&texts.result_aside(&of.title, &told.band(&section["band"])));
                }
                let [score, claimed, asked] = ["score", "claimed_score", "target_score"]
                    .map(|name| told.rounded(&section[name]));
                assert_eq!(number(&section["shown"]), score.to_string());
                has(row, &texts.sections_says(score, claimed, asked));
                has(row, &told.band(&section["band"]));
            }
        }
    }
}

#[test]
fn gaps_proofs_patterns_and_staircase_say_what_the_native_tool_prints_for_every_persona() {
    for told in crate::personas::all().iter().map(told) {
        let gaps: Vec<String> =
            told.list("gaps").iter().map(|gap| told.gap(&gap["practice"])).collect();
        assert_eq!(titles(&rows(&told.page, "about")), gaps, "{}", told.name);
        let to_prepare = titles(&rows(&told.page, "prepare"));
        for proof in told.list("proofs") {
            assert!(to_prepare.contains(&told.title(&proof["practice"])), "{}", told.name);
        }
        let patterns = told.list("patterns");
        for pattern in patterns.iter().filter(|pattern| pattern["reserve"] == false).take(3) {
            let known =
                told.checklist.patterns.iter().find(|known| pattern["id"] == known.id.as_str());
            told.says(&known.unwrap().title);
        }
        let mut marked = Vec::new();
        for stair in told.list("staircase") {
            let lifts = told.texts.stairs_lifts(&told.band(&stair["band"]));
            for change in stair["changes"].as_array().unwrap() {
                let id = change["practice"].as_str().unwrap().to_owned();
                if marked.contains(&id) {
                    continue;
                }
                let is_its = |row: &&&Element| place(row).ends_with(&format!("-{id}"));
                let kinds = ["about", "prepare"].map(|kind| rows(&told.page, kind));
                for row in kinds.iter().flatten().filter(is_its) {
                    assert_eq!(row.text().matches(&lifts).count(), 1, "{}: {id}", told.name);
                }
                marked.push(id);
            }
        }
    }
}
