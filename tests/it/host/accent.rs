use dependable::domain::exchange::host::{Accent, Colour, Scheme};
use proptest::prelude::*;

fn colour(text: &str) -> Colour {
    Colour::parse(text).unwrap()
}

/// The grounds and letters that stand beside the accent, as the stylesheet has them: on light paper and on dark.
fn beside() -> [Vec<Colour>; 2] {
    let tokens = std::fs::read_to_string("static/css/tokens.css").unwrap();
    let pair = |name: &str| {
        let line = tokens.lines().find(|line| line.trim().starts_with(&format!("--{name}:")));
        let colours =
            line.unwrap().split(['(', ',', ')']).map(str::trim).filter(|it| it.starts_with('#'));
        let colours: Vec<Colour> = colours.map(colour).collect();
        (colours[0], colours[1])
    };
    let names = ["paper", "raised", "sunken", "tint", "on-accent"];
    [names.map(|name| pair(name).0).to_vec(), names.map(|name| pair(name).1).to_vec()]
}

#[test]
fn black_on_white_has_the_highest_contrast() {
    assert!((colour("#000").contrast(colour("#fff")) - 21.0).abs() < 1e-9);
    assert!((colour("#777").contrast(colour("#777")) - 1.0).abs() < 1e-9);
    // A worked example of WebAIM's: grey #767676 on white is the lightest that passes.
    assert!((colour("#767676").contrast(colour("#ffffff")) - 4.54).abs() < 0.01);
}

#[test]
fn the_colours_of_the_page_itself_stay_as_they_are() {
    let tokens = std::fs::read_to_string("static/css/tokens.css").unwrap();
    assert!(tokens.contains("--accent: light-dark(#14594f, #7fcfbf);"));
    assert_eq!(Accent::nearest(colour("#14594f")).light, colour("#14594f"));
    assert_eq!(Accent::nearest(colour("#7fcfbf")).dark, colour("#7fcfbf"));
}

#[test]
fn colours_are_read_with_three_figures_and_with_six() {
    assert_eq!(colour("#fa0"), colour("ffaa00"));
    assert_eq!(colour(" #FFAA00 ").css(), "#ffaa00");
    for none in ["", "#", "#12", "#12345", "#1234567", "red", "#ggg", "#é00", "rgb(0,0,0)"] {
        assert_eq!(Colour::parse(none), None, "{none}");
    }
}

#[test]
fn a_yellow_becomes_a_brown_on_light_paper() {
    let yellow = colour("#ffdd00");
    let accent = Accent::nearest(yellow);
    assert!(accent.differs(yellow, Scheme::System));
    assert!(accent.differs(yellow, Scheme::Light));
    assert!(!accent.differs(yellow, Scheme::Dark));
    assert_eq!(accent.dark, yellow);
    assert_eq!(
        accent.told(yellow).to_string(),
        format!(
            "accent=\"#ffdd00\" is not met; known: the nearest that can be read is used: {} on light, #ffdd00 on dark",
            accent.light.css()
        )
    );
}

proptest! {
    #[test]
    fn whatever_a_host_wishes_can_be_read(rgb in any::<[u8; 3]>()) {
        let accent = Accent::nearest(Colour { rgb });
        let [light, dark] = beside();
        for ground in light {
            prop_assert!(accent.light.contrast(ground) >= 4.5, "{} beside {}", accent.light.css(), ground.css());
        }
        for ground in dark {
            prop_assert!(accent.dark.contrast(ground) >= 4.5, "{} beside {}", accent.dark.css(), ground.css());
        }
    }
}
