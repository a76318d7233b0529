use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::browser::cipher::{self, CipherError, How};
use crate::components::element::{button, details, group, keyed, submit, text_in};

use crate::domain::exchange::link::{
    self, BOUND, LONGEST_PASSPHRASE, Passphrase, PassphraseError, ROUNDS, Reveals, Sealed,
};
use crate::domain::texts::{Text, Texts};
use crate::pages::carry::{on_copy, on_share_address, outcome_text};
use crate::pages::code::view_code;
use crate::pages::desk::send;
use crate::state::Route;
use crate::state::desk::{Along, AlongMsg, Carrier, DeskMsg, Sealing};
use crate::state::store::{DeskStore, Store};

/// The link, with what it reveals before it can be copied, and its code.
pub(super) fn view_link_way(store: &Store, desk: &DeskStore) -> Html {
    let (texts, along) = (&store.texts, &desk.along);
    let printed = link::print(&store.checklist, &store.own.assessment);
    let sealed = match &along.sealing {
        Sealing::Sealed(link) => Some(Rc::clone(link)),
        _ => None,
    };
    let link = sealed.clone().unwrap_or_else(|| printed.link.as_str().into());
    let page = browser::address::whole(Route::Shared.file()).unwrap_or_default();
    let address: Rc<str> = [&page, "#", &link].concat().into();
    let send = send(store, desk).reform(DeskMsg::Along);
    let tried = send.reform(|outcome| AlongMsg::Tried(Carrier::Link, outcome));
    let print: Rc<dyn Fn() -> String> = {
        let address = Rc::clone(&address);
        Rc::new(move || address.to_string())
    };
    let mut buttons =
        vec![button("button primary", &texts[Text::AlongCopyLink], on_copy(&print, &tried))];
    if browser::share::is_there() {
        let on_share = on_share_address(texts[Text::SiteName].to_owned(), &address, &tried);
        buttons.push(button("button", &texts[Text::AlongShare], on_share));
    }
    let told = along.told.filter(|(about, _)| *about == Carrier::Link);
    let told = told.map(|(_, outcome)| outcome_text(texts, outcome, "")).unwrap_or_default();
    // Whoever has typed a passphrase means the sealed link: the open one must not be copied in its place.
    let waits = sealed.is_none() && !along.passphrase.is_empty();
    let name = if sealed.is_some() { Text::AlongSealedAddress } else { Text::AlongAddress };
    let shown = if waits {
        text_in("p", "notice", &texts[Text::AlongSealFirst])
    } else {
        html! {
            <>
                <label class="address">
                    { text_in("span", "", &texts[name]) }
                    <textarea readonly=true rows="3" value={address.to_string()} />
                </label>
                { group("div", "actions", buttons) }
                <p role="status">{ told }</p>
                { details(&texts[Text::AlongCode], false, view_code(texts, &page, &link)) }
            </>
        }
    };
    html! {
        <section class="way">
            { text_in("h2", "", &texts[Text::AlongLink]) }
            { text_in("p", "hint", &texts[Text::AlongLinkNote]) }
            { view_reveals(texts, Text::AlongReveals, &link::reveals(&store.checklist, &store.own.assessment, &printed)) }
            { view_passphrase(texts, along, &send, printed.contents) }
            { keyed(if waits { "waits" } else { "link" }, shown) }
        </section>
    }
}

/// What whoever has the link can read, and what stays behind.
pub(in crate::pages) fn view_reveals(texts: &Texts, lead: Text, reveals: &Reveals) -> Html {
    let mut lines = vec![
        texts.along_reveals_profile(&texts.line(&reveals.profile)),
        texts.along_reveals_answers(reveals.answers, reveals.unknowns),
    ];
    if reveals.ticks > 0 {
        lines.push(texts.along_reveals_ticks(reveals.ticks));
    }
    if reveals.scenarios > 0 {
        lines.push(texts.along_reveals_scenarios(reveals.scenarios));
    }
    if reveals.predictions > 0 {
        lines.push(texts[Text::AlongRevealsGuess].to_owned());
    }
    let mut behind = vec![texts[Text::AlongBehindMoments].to_owned()];
    if reveals.texts_behind > 0 {
        behind.push(texts.along_behind_texts(reveals.texts_behind));
    }
    if reveals.name_behind {
        behind.push(texts[Text::AlongBehindName].to_owned());
    }
    behind.extend(reveals.left_out.iter().take(10).cloned());
    let lines = lines.iter().map(|line| text_in("li", "", line)).collect();
    html! {
        <>
            { text_in("p", "", &texts[lead]) }
            { group("ul", "", lines) }
            { text_in("p", "", &texts.along_behind(&texts.facts(&behind))) }
        </>
    }
}

/// A passphrase for the link, for whoever wants one.
fn view_passphrase(
    texts: &Texts,
    along: &Along,
    send: &Callback<AlongMsg>,
    contents: Vec<u8>,
) -> Html {
    let oninput = send.reform(|event: InputEvent| {
        let field = event.target_unchecked_into::<web_sys::HtmlInputElement>();
        AlongMsg::Typed(field.value().into())
    });
    let on_seal = {
        let (send, typed, contents) =
            (send.clone(), Rc::clone(&along.passphrase), Rc::new(contents));
        Callback::from(move |()| {
            let (send, typed, contents) = (send.clone(), Rc::clone(&typed), Rc::clone(&contents));
            send.emit(AlongMsg::Sealing(Sealing::Working));
            spawn_local(async move { send.emit(AlongMsg::Sealing(seal(&typed, &contents).await)) });
        })
    };
    let says = match &along.sealing {
        Sealing::Plain => "",
        Sealing::Working => &texts[Text::AlongSealing],
        Sealing::Sealed(_) => &texts[Text::AlongSealed],
        Sealing::NoPassphrase(PassphraseError::Empty) => &texts[Text::AlongNoPassphrase],
        Sealing::NoPassphrase(PassphraseError::TooLong) => &texts[Text::AlongLongPassphrase],
        Sealing::NotSecure => &texts[Text::AlongNotSecure],
        Sealing::Refused => &texts[Text::AlongNotSealed],
    };
    let content = html! {
        <form>
            { text_in("p", "hint", &texts.along_passphrase_note(LONGEST_PASSPHRASE)) }
            <label class="select">
                { text_in("span", "", &texts[Text::AlongPassphrase]) }
                <input type="text" name="passphrase" autocomplete="off" spellcheck="false" value={along.passphrase.to_string()} {oninput} />
            </label>
            <div class="actions">{ submit("button", &texts[Text::AlongSeal], on_seal) }</div>
            <p role="status">{ says }</p>
        </form>
    };
    details(&texts[Text::AlongWithPassphrase], false, content)
}

async fn seal(typed: &str, contents: &[u8]) -> Sealing {
    let passphrase = match Passphrase::parse(typed) {
        Ok(passphrase) => passphrase,
        Err(error) => return Sealing::NoPassphrase(error),
    };
    let (Ok(salt), Ok(nonce)) = (cipher::random(), cipher::random()) else {
        return Sealing::Refused;
    };
    let how = How {
        passphrase: passphrase.as_typed(),
        rounds: ROUNDS,
        salt: &salt,
        nonce: &nonce,
        bound: BOUND,
    };
    match cipher::encrypt(how, contents).await {
        Ok(text) => Sealing::Sealed(Sealed { salt, nonce, text }.print().into()),
        Err(CipherError::NotSecure) => Sealing::NotSecure,
        Err(_) => Sealing::Refused,
    }
}
