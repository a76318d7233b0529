//! A QR code, and the same as large as the screen allows.

use yew::prelude::*;

use crate::browser;
use crate::components::qr::view_qr;
use crate::domain::exchange::qr::{self, Modules};
use crate::domain::texts::{Text, Texts};

/// The code of an address; a sentence where it is too long for one.
pub(super) fn view_code(texts: &Texts, page: &str, link: &str) -> Html {
    match qr::of_address(page, link) {
        Ok(modules) => {
            let words = |text: Text| AttrValue::from(texts[text].to_owned());
            html! {
                <Code
                    {modules}
                    label={words(Text::AlongCodeLabel)}
                    enlarge={words(Text::AlongCodeLarge)}
                    close={words(Text::AlongCodeSmall)}
                />
            }
        }
        Err(_) => html! { <p>{ &texts[Text::AlongCodeTooLong] }</p> },
    }
}

#[derive(Clone, PartialEq, Properties)]
struct CodeProps {
    modules: Modules,
    /// What it is.
    label: AttrValue,
    /// What the button to show it large says.
    enlarge: AttrValue,
    /// What the one to close it again says.
    close: AttrValue,
}

/// The dialog holds the focus, Escape closes it, and the focus goes back to where it was: the browser does all three.
#[component]
fn Code(props: &CodeProps) -> Html {
    let dialog = use_node_ref();
    let press = |act: fn(&web_sys::Element) -> Result<(), browser::WebError>| {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            // Without dialogs the code stays as it is, which a phone reads as well.
            drop(dialog.cast::<web_sys::Element>().map(|dialog| act(&dialog)));
        })
    };
    let code = || view_qr(&props.modules, &props.label);
    html! {
        <div class="code">
            { code() }
            <button type="button" class="button" onclick={press(browser::dialog::open)}>{ &props.enlarge }</button>
            <dialog ref={&dialog} class="large" aria-label={&props.label}>
                { code() }
                <button type="button" class="button" onclick={press(browser::dialog::close)}>{ &props.close }</button>
            </dialog>
        </div>
    }
}
