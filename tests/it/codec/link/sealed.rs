//! A sealed link opens with its passphrase, and with nothing else.

use dependable::domain::assessment::Assessment;
use dependable::domain::exchange::link::{
    self, LinkError, Passphrase, PassphraseError, Sealed, cipher,
};

use super::format::link_of;
use super::{full, mixed, of_it_travels, profiles, quick};
use crate::support::{built_in, tags};

fn passphrase(text: &str) -> Passphrase {
    Passphrase::parse(text).unwrap_or_else(|error| panic!("{text:?}: {error:?}"))
}

fn contents(assessment: &Assessment) -> Vec<u8> {
    link::print(built_in(), assessment).contents
}

fn sealed(assessment: &Assessment, by: &str) -> String {
    cipher::seal(&passphrase(by), &contents(assessment)).expect("it can be sealed").print()
}

/// What a link shows to whoever has this passphrase.
fn opened(text: &str, by: &str) -> Result<Assessment, cipher::WrongPassphrase> {
    let sealed = link::find_sealed(text).expect("it is whole");
    let contents = cipher::open(&passphrase(by), &sealed)?;
    Ok(link::read_contents(built_in(), &contents).expect("it was written like this"))
}

#[test]
fn a_sealed_link_opens_with_its_passphrase_only() {
    let link = sealed(&mixed(), "four random plain words");
    assert_eq!(link::read(built_in(), &link), Err(LinkError::Sealed));
    assert_eq!(link::find_all(built_in(), &link), [Err(LinkError::Sealed)]);
    let address = format!("<https://example.org/shared.html#{}>.", link.to_uppercase());
    assert_eq!(opened(&address, "four random plain words"), Ok(of_it_travels(&mixed())));
    for wrong in ["four random plain word", "Four random plain words", "four random plain words "] {
        assert_eq!(opened(&link, wrong), Err(cipher::WrongPassphrase), "{wrong:?}");
    }
}

#[test]
fn a_wrong_passphrase_is_told_from_damage() {
    let link = sealed(&quick(&tags(&["candidate"])), "right");
    assert_eq!(opened(&link, "wrong"), Err(cipher::WrongPassphrase));
    for at in link::SEALED_MARKER.len()..link.len() {
        let new = if &link[at..=at] == "a" { "b" } else { "a" };
        let changed = format!("{}{new}{}", &link[..at], &link[at + 1..]);
        assert_eq!(link::find_sealed(&changed), Err(LinkError::Damaged), "{changed}");
        let expected = match at {
            at if at < link::SEALED_MARKER.len() + 5 => LinkError::CutOff { missing: None },
            at => LinkError::CutOff { missing: Some(link.len() - at) },
        };
        assert_eq!(link::find_sealed(&link[..at]), Err(expected), "{}", &link[..at]);
    }
}

#[test]
fn changed_contents_of_a_whole_link_do_not_open() {
    let link = sealed(&quick(&tags(&["candidate"])), "right");
    let whole = link::find_sealed(&link).unwrap();
    let mut changed = whole.clone();
    changed.text[3] ^= 1;
    let mut other_salt = whole.clone();
    other_salt.salt[15] ^= 1;
    let mut other_nonce = whole;
    other_nonce.nonce[0] ^= 1;
    for changed in [changed, other_salt, other_nonce] {
        assert_eq!(opened(&changed.print(), "right"), Err(cipher::WrongPassphrase));
    }
}

#[test]
fn a_passphrase_is_the_same_on_a_device_that_composes_letters_otherwise() {
    let sent = quick(&tags(&["candidate"]));
    let link = sealed(&sent, "Łódź é 한글");
    assert_eq!(opened(&link, "Ło\u{301}dz\u{301} e\u{301} 한글"), Ok(of_it_travels(&sent)));
    assert_eq!(opened(&link, "Łodz e 한글"), Err(cipher::WrongPassphrase));
}

#[test]
fn a_passphrase_has_one_to_two_hundred_signs() {
    let parse = |text: &str| Passphrase::parse(text).err();
    assert_eq!(parse(""), Some(PassphraseError::Empty));
    for text in ["a", " ", &"é".repeat(200)] {
        assert_eq!(parse(text), None, "{text:?}");
    }
    assert_eq!(parse(&"é".repeat(201)), Some(PassphraseError::TooLong));
}

#[test]
fn two_links_of_the_same_answers_have_nothing_in_common() {
    let sent = quick(&tags(&["candidate"]));
    let two = ["same", "same"].map(|by| link::find_sealed(&sealed(&sent, by)).unwrap());
    let [first, second] = two;
    assert!(first.salt != second.salt && first.nonce != second.nonce && first.text != second.text);
}

/// The same in tests/web/cipher.rs, by Web Crypto; made once by other programs than ours.
#[test]
fn a_fixed_link_is_sealed_as_everywhere() {
    let salt = std::array::from_fn(|nth| u8::try_from(nth).unwrap());
    let nonce = std::array::from_fn(|nth| u8::try_from(100 + nth).unwrap());
    let sealed = cipher::seal_with(&passphrase("zażółć"), &[1, 2, 3, 250], salt, nonce).unwrap();
    let hex: Vec<String> = sealed.text.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex.concat(), VECTOR);
}

const VECTOR: &str = "dd6ebab22319caca01494deb39e25ff88958338b";

#[test]
fn what_nobody_would_seal_is_damage() {
    for (what, inside) in [
        ("nothing", String::new()),
        ("less than salt, nonce, tag and a byte", "0".repeat(71)),
        ("a sign that nobody reads", "0".repeat(75)),
        ("what fills up the last sign is not 0", format!("{}1", "0".repeat(73))),
    ] {
        let link = link_of("dps.", 1, &inside);
        assert_eq!(link::find_sealed(&link), Err(LinkError::Damaged), "{what}");
    }
    assert!(link::find_sealed(&link_of("dps.", 1, &"0".repeat(72))).is_ok());
    let newer = link_of("dps.", 2, &"0".repeat(20));
    assert_eq!(link::find_sealed(&newer), Err(LinkError::Newer));
    let plain = link::print(built_in(), &mixed()).link;
    assert_eq!(link::find_sealed(&plain), Err(LinkError::NoLink));
}

#[test]
fn what_was_sealed_by_a_newer_version_says_so() {
    let mut newer = contents(&mixed());
    newer[0] = 2;
    assert_eq!(link::read_contents(built_in(), &newer), Err(LinkError::Newer));
    assert_eq!(link::read_contents(built_in(), &[]), Err(LinkError::Damaged));
    let more = [contents(&mixed()), vec![0]].concat();
    assert_eq!(link::read_contents(built_in(), &more), Err(LinkError::Damaged));
}

#[test]
fn sealed_links_are_short_enough_for_a_code() {
    let length = |assessment: &Assessment| {
        let text = [contents(assessment), vec![0; 16]].concat();
        Sealed { salt: [0; 16], nonce: [0; 12], text }.print().len()
    };
    let (mut quickest, mut fullest) = (0, 0);
    for profile in profiles(built_in()) {
        quickest = quickest.max(length(&quick(&profile)));
        fullest = fullest.max(length(&full(&profile)));
    }
    assert_eq!((quickest, fullest), (122, 216));
}
