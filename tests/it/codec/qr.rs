//! Codes that somebody else's program reads, as they are drawn and as cameras see them.

use std::rc::Rc;

use dependable::components::qr::view_qr;
use dependable::domain::exchange::qr::{Modules, QUIET, TooLong, of_address};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use yew::prelude::*;

use super::link::{fullest, quickest};
use crate::pages::block_on;
use crate::support::Random;

#[derive(Properties, PartialEq)]
struct Props {
    modules: Rc<Modules>,
}

#[component]
fn Stage(props: &Props) -> Html {
    view_qr(&props.modules, "A code")
}

fn svg(modules: &Modules) -> String {
    let props = Props { modules: Rc::new(modules.clone()) };
    block_on(yew::LocalServerRenderer::<Stage>::with_props(props).hydratable(false).render())
}

/// A grey picture.
#[derive(Clone)]
struct Picture {
    width: usize,
    grey: Vec<u8>,
}

/// The code as a browser draws it with so many pixels to a module, on a page that is dark around it.
fn drawn(modules: &Modules, scale: f32, degrees: f32) -> Picture {
    let markup = svg(modules).replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1);
    let tree = Tree::from_str(&markup, &Options::default()).expect("it is an SVG");
    let side = tree.size().width() * scale;
    // Turned about its middle, inside of a picture that has room for its corners.
    let room = tree.size().scale_by(scale * 1.5).expect("it has a size").to_int_size();
    let mut pixels = Pixmap::new(room.width(), room.width()).expect("it has a size");
    pixels.fill(resvg::tiny_skia::Color::from_rgba8(30, 30, 30, 255));
    let middle = room.to_size().width() / 2.0;
    // A browser begins a drawing at a whole pixel.
    let corner = (middle - side / 2.0).floor();
    let place = Transform::from_translate(corner, corner)
        .pre_scale(scale, scale)
        .post_rotate_at(degrees, middle, middle);
    resvg::render(&tree, place, &mut pixels.as_mut());
    let grey = pixels.pixels().iter().map(|pixel| pixel.green()).collect();
    Picture { width: usize::try_from(room.width()).unwrap(), grey }
}

impl Picture {
    fn each(mut self, change: impl FnMut(u8) -> u8) -> Picture {
        self.grey = self.grey.into_iter().map(change).collect();
        self
    }

    /// Each pixel the mean of those around it.
    fn blurred(&self, radius: usize) -> Picture {
        let (width, height) = (self.width, self.grey.len() / self.width);
        let mean = |x: usize, y: usize| {
            let columns = x.saturating_sub(radius)..(x + radius + 1).min(width);
            let rows = y.saturating_sub(radius)..(y + radius + 1).min(height);
            let count = columns.len() * rows.len();
            let all = rows
                .flat_map(|y| columns.clone().map(move |x| usize::from(self.grey[y * width + x])));
            u8::try_from(all.sum::<usize>() / count).expect("a mean of bytes is one")
        };
        let grey =
            (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| mean(x, y));
        Picture { width, grey: grey.collect() }
    }

    /// What is read of it: as readers do, first by light and dark of each neighbourhood, then by those of the whole.
    fn text(&self) -> Option<String> {
        let (width, height) = (self.width, self.grey.len() / self.width);
        let of_neighbourhoods =
            rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
                self.grey[y * width + x]
            });
        let (darkest, brightest) = (self.grey.iter().min()?, self.grey.iter().max()?);
        let middle = darkest.midpoint(*brightest);
        let of_the_whole = rqrr::PreparedImage::prepare_from_bitmap(width, height, |x, y| {
            self.grey[y * width + x] < middle
        });
        let read = |mut picture: rqrr::PreparedImage<_>| {
            Some(picture.detect_grids().first()?.decode().ok()?.1)
        };
        read(of_neighbourhoods).or_else(|| read(of_the_whole))
    }
}

/// The page's address of so many signs.
fn page(signs: usize) -> String {
    let ending = "/shared.html";
    let mut page = "https://example.org".to_owned();
    while page.len() + ending.len() < signs + "https://".len() {
        page.push_str(if page.len() % 7 == 5 { "/" } else { "x" });
    }
    page + ending
}

/// Codes of short and of long addresses, with what they say.
fn codes() -> Vec<(Modules, String)> {
    let mut codes = Vec::new();
    for signs in [30, 60, 100] {
        for link in [quickest(), fullest()] {
            let code = of_address(&page(signs), &link).expect("it fits");
            codes.push((code, format!("{}#{}", page(signs), link.to_uppercase())));
        }
    }
    codes
}

#[track_caller]
fn is_read(how: &str, change: impl Fn(&Modules) -> Picture) {
    for (code, said) in codes() {
        assert_eq!(
            change(&code).text().as_deref(),
            Some(said.as_str()),
            "{how}, {} modules",
            code.side
        );
    }
}

#[test]
fn a_code_is_read_as_it_is_drawn() {
    is_read("drawn", |code| drawn(code, 4.0, 0.0));
}

#[test]
fn a_code_is_read_in_every_size() {
    for scale in [2.0, 3.3, 4.5, 5.1, 7.7, 16.0] {
        is_read(&format!("{scale} pixels to a module"), |code| drawn(code, scale, 0.0));
    }
}

#[test]
fn a_code_is_read_out_of_focus() {
    for radius in [1, 2] {
        is_read(&format!("blurred by {radius}"), |code| drawn(code, 8.0, 0.0).blurred(radius));
    }
}

#[test]
fn a_code_is_read_grey_on_grey() {
    is_read("low contrast", |code| drawn(code, 4.0, 0.0).each(|grey| 100 + grey / 5));
    is_read("dark", |code| drawn(code, 4.0, 0.0).each(|grey| grey / 4));
    is_read("bright", |code| drawn(code, 4.0, 0.0).each(|grey| 190 + grey / 4));
}

#[test]
fn a_code_is_read_from_a_hand_that_is_not_straight() {
    for degrees in [-7.0, -3.0, 3.0, 5.0, 90.0, 180.0] {
        is_read(&format!("turned by {degrees}"), |code| drawn(code, 7.3, degrees));
    }
}

#[test]
fn a_code_is_read_through_noise() {
    let noise = |grey: u8, random: &mut Random| {
        grey.saturating_add(random.byte() / 6).saturating_sub(random.byte() / 6)
    };
    is_read("noise", |code| {
        let mut random = Random::new(1);
        drawn(code, 8.0, 3.0).blurred(1).each(|grey| noise(grey, &mut random))
    });
}

#[test]
fn a_code_has_white_around_it_and_a_name() {
    let (code, _) = codes().remove(0);
    let markup = svg(&code);
    let side = code.side + 8;
    assert_eq!(QUIET, 4);
    for part in [
        "role=\"img\"",
        "aria-label=\"A code\"",
        &format!("viewBox=\"0 0 {side} {side}\""),
        &format!("<rect width=\"{side}\" height=\"{side}\" fill=\"#fff\""),
    ] {
        assert!(markup.contains(part), "{part} in {markup}");
    }
    assert_eq!(markup.matches("<path").count(), 1);
    let picture = drawn(&code, 10.0, 0.0);
    let pixels = |is: fn(u8) -> bool| picture.grey.iter().filter(|grey| is(**grey)).count();
    let (white, black) = (pixels(|grey| grey == 255), pixels(|grey| grey == 0));
    let dark = code.dark.iter().filter(|dark| **dark).count();
    assert_eq!((white, black), (100 * (side * side - dark), 100 * dark));
}

#[test]
fn a_code_is_never_larger_than_phones_read() {
    let mut sides = std::collections::BTreeSet::new();
    let mut longest = 0;
    for signs in (30..400).step_by(10) {
        match of_address(&page(signs), &fullest()) {
            Ok(code) => {
                assert!(signs == 30 || longest + 10 == signs, "{signs} fit, and fewer do not");
                sides.insert(code.side);
                longest = signs;
            }
            Err(TooLong) => assert!(signs > 100, "{signs}"),
        }
    }
    // Version 10.
    assert_eq!(sides.last(), Some(&57));
    assert!((150..250).contains(&longest), "{longest} signs of an address fit");
}
