//! What mail, chats, pages and people do to a link on its way.

use dependable::domain::assessment::Assessment;
use dependable::domain::exchange::link::{self, LinkError};

use super::{full, link_to, mixed, of_it_travels, opens, quick};
use crate::support::{built_in, tags};

fn address(link: &str) -> String {
    format!("https://example.org/checks/shared.html#{link}")
}

/// A text with something put between the signs of every group of so many.
fn parted(text: &str, length: usize, by: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    signs.chunks(length).map(String::from_iter).collect::<Vec<_>>().join(by)
}

fn percent_encoded(text: &str) -> String {
    let encoded: Vec<String> = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
    encoded.concat()
}

#[test]
fn what_stands_around_a_link_does_no_harm() {
    for sent in [quick(&tags(&["candidate"])), mixed()] {
        let link = link_to(&sent);
        let address = address(&link);
        for text in [
            link.clone(),
            address.clone(),
            address.replace('#', "%23"),
            address.replace('#', "%2523"),
            address.replace("shared.html#", "shared.html?utm_source=mail&amp;fbclid=a1#"),
            format!("{address}&utm_source=mail&fbclid=a1"),
            format!("{address}&amp;utm_source=mail"),
            format!("See {address}. Then call me."),
            format!("({address})"),
            format!("<{address}>, \"{address}\" and {address}…"),
            format!("[my answers]({address})"),
            format!("[{address}]({address} \"title\")"),
            format!("<a href=\"{address}\">{address}</a>"),
            format!("{address}{address}"),
            format!("{address}AAAA"),
            format!("{{\"text\":\"{address}\\nBye\"}}"),
            format!(
                "https://eur.safelinks.protection.outlook.com/?url={}&data=05%7C02",
                address.replace('/', "%2F").replace(':', "%3A").replace('#', "%23")
            ),
            percent_encoded(&address),
            percent_encoded(&address).replace('%', "%25"),
            format!("[27.11.26, 10:02] Łukasz: {address}"),
        ] {
            opens(&text, &sent);
        }
    }
}

#[test]
fn what_stands_inside_of_a_link_does_no_harm() {
    for sent in [quick(&tags(&["candidate"])), mixed()] {
        let address = address(&link_to(&sent));
        for (length, by) in [
            (76, "\n"),
            (76, "\r\n"),
            (76, "=\n"),
            (76, "=\r\n"),
            (20, "\n> "),
            (20, "\n> > "),
            (20, "\r\n    "),
            (30, " "),
            (7, "\u{ad}"),
            (1, "\u{200b}"),
            (3, "<wbr>"),
            (9, "&shy;"),
            (40, "<br>\n"),
            (11, "%0A"),
            (11, "%C2%AD"),
            (11, "%e2%80%8b"),
            (13, "\\"),
            (13, "\\n"),
        ] {
            opens(&parted(&address, length, by), &sent);
        }
    }
}

#[test]
fn a_link_is_found_wherever_a_line_of_a_mail_breaks() {
    let sent = quick(&tags(&["candidate"]));
    let link = link_to(&sent);
    for at in 0..=link.len() {
        for by in ["\n", "=\r\n", "\n>> ", "\u{200b}", " "] {
            opens(&format!("https://example.org/#{}{by}{} Bye", &link[..at], &link[at..]), &sent);
        }
    }
}

#[test]
fn a_link_stays_the_same_in_capitals_and_as_people_read_it_out() {
    for sent in [quick(&tags(&["candidate"])), mixed()] {
        let link = link_to(&sent);
        let mut is_capital = false;
        let mixed_case = link.chars().map(|sign| {
            is_capital = !is_capital;
            if is_capital { sign.to_ascii_uppercase() } else { sign }
        });
        let payload = &link[link::MARKER.len()..];
        for text in [
            link.to_uppercase(),
            address(&link).to_uppercase(),
            address(&link.to_uppercase()),
            mixed_case.collect(),
            format!("Dpn.{}", payload.replace('0', "o").replace('1', "l")),
            format!("dpn.{}", payload.replace('0', "O").replace('1', "I")),
            format!("dpn.{}", payload.replace('1', "i")),
            format!("dpn.{}", payload.replace('1', "L")),
        ] {
            opens(&text, &sent);
        }
    }
}

#[test]
fn every_link_of_a_conversation_is_opened_once() {
    let everyone: Vec<Assessment> =
        vec![quick(&tags(&["candidate"])), mixed(), full(&tags(&["candidate", "agent", "lead"]))];
    let links: Vec<String> = everyone.iter().map(link_to).collect();
    let cut = &links[0][..links[0].len() - 9];
    let changed = format!("{}~{}", &links[2][..30], &links[2][31..]);
    let conversation = format!(
        "[27.11.26, 10:02] Ada: <a href=\"{0}\">{0}</a>\n[27.11.26, 10:03] Łukasz: mine is {cut}\n[27.11.26, 10:05] \
         Bo: {1}, and again {0} & {changed}\n\n> {2}.\n",
        address(&links[0]),
        address(&links[1]),
        parted(&address(&links[2]), 50, "\n> "),
    );
    let found = link::find_all(built_in(), &conversation);
    let opened: Vec<Assessment> = found.iter().filter_map(|found| found.clone().ok()).collect();
    assert_eq!(opened, everyone.iter().map(of_it_travels).collect::<Vec<_>>());
    let errors: Vec<LinkError> = found.iter().filter_map(|found| found.clone().err()).collect();
    assert!(
        matches!(errors[..], [LinkError::CutOff { missing: Some(9) }, LinkError::CutOff { .. }]),
        "{errors:?}"
    );
    assert_eq!(link::find_all(built_in(), "No link, and dpn is none."), []);
}
