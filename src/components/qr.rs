use yew::prelude::*;

use crate::domain::exchange::qr::Modules;

/// A QR code, black on white whatever the colours of the page, as the phone that reads it knows none of them: these are
/// attributes, which no theme and no forced colours touch. It is one path, so that no size draws lines between its rows, and
/// its edges are soft, as hard ones make modules of two widths where a size is not whole.
pub fn view_qr(modules: &Modules, label: &str) -> Html {
    let side = modules.side_with_quiet().to_string();
    html! {
        <svg class="qr" role="img" aria-label={label.to_owned()} viewBox={["0 0", &side, &side].join(" ")}>
            <rect width={side.clone()} height={side} fill="#fff" />
            <path d={modules.path()} fill="#000" />
        </svg>
    }
}
