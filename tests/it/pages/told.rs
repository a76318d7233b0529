//! The page and the native tool say the same.

use dependable::domain::assessment::Saved;
use dependable::domain::checklist::Checklist;
use dependable::domain::exchange::{file, json};
use dependable::domain::texts::Texts;
use dependable::state::{Msg, Route, Shared};

use super::answered::opened;
use super::element::Element;
use super::{cards, draw_at};
use crate::model::after;
use crate::support::built_in;

/// A whole number as the native tool prints it.
#[track_caller]
fn number(value: &serde_json::Value) -> String {
    value.as_u64().unwrap().to_string()
}

/// A score that the native tool prints as a ratio, rounded as the page rounds it.
#[track_caller]
fn rounded(ratio: &serde_json::Value) -> String {
    let part = |name: &str| ratio[name].as_f64().unwrap();
    format!("{}", (part("of_hundred") / part("by")).round())
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
    let model = after(opened(), [Msg::OpenedFile(file::print(&saved))]);
    Told {
        name: &persona.name,
        json: serde_json::from_str(&json::print(built_in(), &given.assessment).unwrap()).unwrap(),
        page: draw_at(&model, Route::Result),
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

    fn band(&self, index: &serde_json::Value) -> String {
        let index = usize::try_from(index.as_u64().unwrap()).unwrap();
        self.checklist.bands[index].title.clone()
    }
}

#[test]
fn the_headline_and_the_sections_say_what_the_native_tool_prints_for_every_persona() {
    for told in crate::personas::all().iter().map(told) {
        let (texts, overall, fit) = (&told.texts, &told.json["overall"], &told.json["fit"]);
        let headline = told.page.named("h1")[0].text();
        assert_eq!(headline, told.band(&overall["band"]), "{}", told.name);
        told.says(&texts.result_number(number(&overall["shown"]).parse().unwrap()));
        let weakest = told.checklist.section(overall["weakest"].as_str().unwrap());
        let weakest = &weakest.unwrap().title;
        told.says(&texts.result_weakest(weakest));
        let [met, of, floor] =
            ["met", "of", "floor_below"].map(|name| number(&fit[name]).parse().unwrap());
        told.says(&texts.result_fit(met, of, floor));
        let rows = told.page.named("tbody")[0].named("tr");
        let sections = told.list("sections");
        assert_eq!(rows.len(), sections.len(), "{}", told.name);
        for (row, section) in rows.iter().zip(&sections) {
            let cells: Vec<String> = row.named("td").iter().map(|cell| cell.text()).collect();
            if section["is_shown"] == true {
                let expected = [
                    number(&section["shown"]),
                    rounded(&section["claimed_score"]),
                    rounded(&section["target_score"]),
                    told.band(&section["band"]),
                ];
                assert_eq!(cells[..4], expected, "{}, {}", told.name, section["id"]);
            }
        }
    }
}

#[test]
fn gaps_proofs_patterns_and_staircase_say_what_the_native_tool_prints_for_every_persona() {
    for told in crate::personas::all().iter().map(told) {
        let shown = cards(&told.page);
        let shown: Vec<String> = shown.iter().map(|card| card.named("h3")[0].text()).collect();
        let gaps = told.list("gaps");
        let first: Vec<String> =
            gaps.iter().take(3).map(|gap| told.title(&gap["practice"])).collect();
        assert_eq!(shown, first, "{}", told.name);
        for proof in told.list("proofs") {
            told.says(&told.title(&proof["practice"]));
        }
        let patterns = told.list("patterns");
        for pattern in patterns.iter().filter(|pattern| pattern["reserve"] == false).take(3) {
            let known =
                told.checklist.patterns.iter().find(|known| pattern["id"] == known.id.as_str());
            told.says(&known.unwrap().title);
        }
        for stair in told.list("staircase") {
            let changes = stair["changes"].as_array().unwrap();
            let (band, count) = (told.band(&stair["band"]), changes.len());
            told.says(&told.texts.stairs_step(&band, count));
            for change in changes {
                let is_proof = change["proof"] == true;
                let title = told.title(&change["practice"]);
                let [from, to] = ["from", "to"].map(|name| number(&change[name]).parse().unwrap());
                let step = if is_proof {
                    told.texts.stairs_proof(&title, from, to)
                } else {
                    told.texts.stairs_raise(&title, from, to)
                };
                let words: Vec<&str> = step.pieces().iter().map(|(_, words)| *words).collect();
                told.says(&words.concat());
            }
        }
    }
}
