use yew::prelude::*;

use crate::components::element::{group, keyed, marked_in, text_in};
use crate::domain::checklist::Band;
use crate::domain::figure::figure;
use crate::domain::result::Spot;
use crate::domain::texts::{Text, Texts};

/// What a mark of the scale stands for, which decides its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Where the answers are: a filled circle.
    Now,
    /// What is asked: a diamond.
    Asked,
    /// What was guessed: a circle.
    Guess,
    /// Where proof would lift it: a dashed circle.
    Proven,
}

/// One mark, with its name in words.
pub struct Placed<'a> {
    pub sign: Sign,
    pub name: &'a str,
    pub spot: Spot,
}

/// So many points more or less say nothing.
const SOFT: f64 = 10.0;

/// The bands in a row, each as wide as the next so that its name has room, with marks on them. The words below say
/// the same, so the picture is hidden from readers.
pub fn view_scale(texts: &Texts, bands: &[Band], marks: &[Placed]) -> Html {
    let names = bands.iter().map(|band| keyed(&band.title, text_in("span", "", &band.title)));
    let lines = marks.iter().map(|marked| {
        let band = bands.get(marked.spot.band).map_or("", |band| &band.title);
        let says = marked_in("span", "", &texts.join_named_bold(marked.name, band));
        keyed(marked.name, group("li", "", vec![view_key(marked.sign), says]))
    });
    html! {
        <div class="scale">
            <div class="picture" aria-hidden="true">
                { view_picture(bands, marks) }
                { group("div", "bands", names.collect()) }
            </div>
            <ul aria-label={texts[Text::ScaleTitle].to_owned()}>{ lines.collect::<Html>() }</ul>
        </div>
    }
}

fn view_picture(bands: &[Band], marks: &[Placed]) -> Html {
    let count = u32::try_from(bands.len()).map_or(1.0, f64::from);
    let step = 100.0 / count;
    let band = |nth: u32| {
        let x = percent(f64::from(nth) * step);
        html! { <rect class="band" {x} y="18" width={percent(step)} height="16" /> }
    };
    let mark = |marked: &Placed| {
        html! {
            <svg class="mark" x={percent(place(bands, marked.spot.score, marked.spot.band))} y={top(marked.sign)}>
                { view_sign(marked.sign) }
            </svg>
        }
    };
    let soft = marks.iter().find(|marked| marked.sign == Sign::Now).map(|now| {
        let from = anywhere(bands, (now.spot.score - SOFT).max(0.0));
        let to = anywhere(bands, (now.spot.score + SOFT).min(100.0));
        html! { <rect class="soft" x={percent(from)} y="18" width={percent(to - from)} height="16" /> }
    });
    html! {
        <svg width="100%" height="36">
            { (0..).take(bands.len()).map(band).collect::<Html>() }
            { soft.unwrap_or_default() }
            { marks.iter().rev().map(mark).collect::<Html>() }
        </svg>
    }
}

/// The sign as it stands in the picture, beside its name.
fn view_key(sign: Sign) -> Html {
    html! {
        <svg class="mark key" width="20" height="20" aria-hidden="true">
            <svg x="10" y="10">{ view_sign(sign) }</svg>
        </svg>
    }
}

/// A sign around the point where it stands.
fn view_sign(sign: Sign) -> Html {
    match sign {
        Sign::Now => html! { <circle class="now" r="8" /> },
        Sign::Asked => html! { <path class="asked" d="M0 -8l8 8l-8 8l-8 -8z" /> },
        Sign::Guess => html! { <circle class="guess" r="6" /> },
        Sign::Proven => html! { <circle class="proven" r="8" /> },
    }
}

/// What is asked and guessed stands above the bands, where one is and could be on them: so none hides another.
fn top(sign: Sign) -> &'static str {
    match sign {
        Sign::Now | Sign::Proven => "26",
        Sign::Asked | Sign::Guess => "9",
    }
}

/// How far to the right a score of a band stands, in hundredths of the width.
fn place(bands: &[Band], score: f64, band: usize) -> f64 {
    let at = |nth: usize| bands.get(nth).map_or(100.0, |band| f64::from(band.from));
    let (from, to) = (at(band), at(band + 1));
    let before = u32::try_from(band).map_or(0.0, f64::from);
    let count = u32::try_from(bands.len()).map_or(1.0, f64::from);
    (before + ((score - from) / (to - from)).clamp(0.0, 1.0)) / count * 100.0
}

fn anywhere(bands: &[Band], score: f64) -> f64 {
    place(bands, score, crate::domain::result::band_of(bands, score))
}

fn percent(value: f64) -> String {
    let mut text = figure(value);
    text.push('%');
    text
}
