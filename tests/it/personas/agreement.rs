//! All views and exports say the same.

use std::collections::BTreeMap;

use dependable::domain::checklist::Level;
use dependable::domain::exchange::csv::Decimals;
use dependable::domain::exchange::report::report;
use dependable::domain::exchange::{csv, json, markdown};
use dependable::domain::result::{Class, Explanation, explain};
use serde_json::Value;

use super::{Persona, TEXTS, all};
use crate::support::built_in;

/// The same result as the native tool prints it, as a report, and as two tables.
struct Views {
    name: &'static str,
    json: Value,
    markdown: String,
    practices: Vec<BTreeMap<String, String>>,
    sections: Vec<BTreeMap<String, String>>,
    /// Explanations of the gaps, in order.
    explained: Vec<Explanation<'static>>,
}

fn views(persona: &'static Persona) -> Views {
    let given = persona.given();
    let result = given.result();
    let report = report(&TEXTS, built_in(), &given.assessment, &result, "23 November 2026");
    Views {
        name: &persona.name,
        json: serde_json::from_str(&json::print(built_in(), &given.assessment).unwrap()).unwrap(),
        markdown: markdown::print(&TEXTS, &report),
        practices: rows(&csv::practices(
            &TEXTS,
            built_in(),
            &given.assessment,
            &result,
            Decimals::Point,
        )),
        sections: rows(&csv::sections(&TEXTS, built_in(), &result, Decimals::Point)),
        explained: result
            .gaps
            .iter()
            .filter_map(|gap| explain(built_in(), &given.assessment, &result, &gap.practice))
            .collect(),
    }
}

/// The rows of a table by the names of its columns.
#[track_caller]
fn rows(table: &str) -> Vec<BTreeMap<String, String>> {
    let table = table.strip_prefix('\u{feff}').unwrap();
    let mut lines = table.split_terminator("\r\n").map(cells);
    let header = lines.next().unwrap();
    let row = |cells: Vec<String>| {
        assert_eq!(cells.len(), header.len());
        header.iter().cloned().zip(cells).collect()
    };
    lines.map(row).collect()
}

/// The cells of one line; a quoted cell may hold commas, and doubled quotes.
fn cells(line: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut is_quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => found.push(String::new()),
            _ => found.last_mut().unwrap().push(letter),
        }
    }
    found
}

/// A number or a text of the JSON as a table would show it; nothing for null.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn the_tables_hold_the_numbers_of_the_result() {
    for views in all().iter().map(views) {
        let practices = views.json["practices"].as_array().unwrap();
        let listed: Vec<&Value> = practices
            .iter()
            .filter(|practice| {
                practice["in_full_check"] == true || practice["status"] != "unanswered"
            })
            .collect();
        assert_eq!(listed.len(), views.practices.len(), "{}", views.name);
        for (practice, row) in listed.into_iter().zip(&views.practices) {
            assert_eq!(row["practice"], plain(&practice["id"]));
            for number in ["claimed", "evidenced", "target", "gap", "weight", "section"] {
                assert_eq!(
                    row[number],
                    plain(&practice[number]),
                    "{}, {}, {number}",
                    views.name,
                    row["practice"]
                );
            }
            let gaps = views.json["gaps"].as_array().unwrap();
            let class = gaps
                .iter()
                .find(|gap| gap["practice"] == practice["id"])
                .map(|gap| plain(&gap["class"]));
            assert_eq!(
                row["class"],
                class.unwrap_or_default(),
                "{}, {}",
                views.name,
                row["practice"]
            );
        }

        let sections = views.json["sections"].as_array().unwrap();
        assert_eq!(sections.len(), views.sections.len());
        for (section, row) in sections.iter().zip(&views.sections) {
            let place = format!("{}, {}", views.name, row["section"]);
            assert_eq!(row["section"], plain(&section["id"]));
            for (column, field) in [
                ("points", "points"),
                ("answered weight", "answered_weight"),
                ("routed weight", "routed_weight"),
                ("cap", "cap"),
                ("unknowns", "unknowns"),
            ] {
                assert_eq!(row[column], plain(&section[field]), "{place}, {column}");
            }
            for (column, field) in [("score", "score"), ("without unknowns", "without_unknowns")] {
                let ratio = |part: &str| section[field][part].as_f64().unwrap();
                assert_eq!(
                    row[column],
                    // Halves go up, as on screen.
                    format!("{:.1}", ratio("of_hundred") / ratio("by") + 1e-9),
                    "{place}, {column}"
                );
            }
            let band = usize::try_from(section["band"].as_u64().unwrap()).unwrap();
            assert_eq!(row["band"], built_in().bands[band].title, "{place}");
        }
    }
}

#[test]
fn the_points_of_a_section_are_those_of_its_practices() {
    for views in all().iter().map(views) {
        for section in &views.sections {
            let number = |text: &String| text.parse::<u32>().unwrap();
            let points: u32 = views
                .practices
                .iter()
                .filter(|practice| {
                    practice["section"] == section["section"] && !practice["evidenced"].is_empty()
                })
                .map(|practice| number(&practice["weight"]) * number(&practice["evidenced"]))
                .sum();
            assert_eq!(
                number(&section["points"]),
                points,
                "{}, {}",
                views.name,
                section["section"]
            );
        }
    }
}

#[test]
fn the_report_holds_the_numbers_of_the_result() {
    for views in all().iter().map(views) {
        let says = |text: &str| {
            assert!(views.markdown.contains(text), "{}: {text}\n{}", views.name, views.markdown);
        };
        let overall = &views.json["overall"];
        let band = usize::try_from(overall["band"].as_u64().unwrap()).unwrap();
        says(&format!("- {}: ", built_in().bands[band].title));
        says(&TEXTS.result_number(plain(&overall["shown"]).parse().unwrap()));
        let weakest = built_in().section(overall["weakest"].as_str().unwrap()).unwrap();
        says(&TEXTS.result_weakest(&weakest.title));
        let fit = &views.json["fit"];
        let [met, of, floor] =
            ["met", "of", "floor_below"].map(|field| plain(&fit[field]).parse().unwrap());
        says(&TEXTS.result_fit(met, of, floor));
        let met = views
            .practices
            .iter()
            .filter(|row| !row["evidenced"].is_empty() && row["evidenced"] >= row["target"]);
        assert_eq!(plain(&fit["met"]), met.count().to_string(), "{}", views.name);
    }
}

#[test]
fn the_report_holds_the_gaps_and_proofs_of_the_result_in_order() {
    for views in all().iter().map(views) {
        let gaps = views.json["gaps"].as_array().unwrap();
        assert_eq!(gaps.len(), views.explained.len());
        let mut rest = views.markdown.as_str();
        for (place, (gap, explanation)) in gaps.iter().zip(&views.explained).enumerate() {
            let class = match plain(&gap["class"]).as_str() {
                "P1" => markdown::class(&TEXTS, Class::P1),
                "P2" => markdown::class(&TEXTS, Class::P2),
                _ => markdown::class(&TEXTS, Class::P3),
            };
            let mark = if place < 3 { "###" } else { "-" };
            let line = format!("{mark} {} ({class})", explanation.title);
            rest = rest.split_once(&line).unwrap_or_else(|| panic!("{}: {line}", views.name)).1;
        }
        for proof in views.json["proofs"].as_array().unwrap() {
            let title = &built_in().practice(proof["practice"].as_str().unwrap()).unwrap().title;
            assert!(
                views.markdown.contains(&format!("- **{title}**: ")),
                "{}: {title}",
                views.name
            );
        }
    }
}

#[test]
fn no_export_says_more_than_the_levels_carry() {
    for views in all().iter().map(views) {
        for row in &views.practices {
            assert!(
                row["evidenced"] <= row["claimed"] || row["claimed"].is_empty(),
                "{}: {row:?}",
                views.name
            );
            assert!(
                row["evidenced"].parse::<u8>().is_ok_and(|number| number <= Level::MAX.number())
                    || row["status"] == "not applicable"
            );
        }
    }
}
