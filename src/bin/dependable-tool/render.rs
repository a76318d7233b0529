//! Renders every page of a built site ahead of time.
//!
//! The built `index.html` is the frame. Each page gets its own file with its text in it, the data that
//! the program begins with, and a content security policy that names every inline script by its hash.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dependable::app::titles::title;
use dependable::app::{AppProps, FirstApp, WholeApp};
use dependable::domain::checklist::packed;
use dependable::domain::content::Content;
use dependable::domain::texts::{Text, Texts};
use dependable::state::route::PAGES;
use dependable::state::{Route, Shared};
use sha2::{Digest, Sha256};

use super::content;

/// Renders all pages into `dist`.
pub(crate) fn render(folder: &Path, dist: &Path) -> Result<(), Vec<String>> {
    let whole = Content {
        texts: content::locale(folder)?,
        checklist: content::built_in(folder)?.checklist,
    };
    let first = whole.first_part();
    let packed = packed::print(&whole);
    let whole_name = format!("content-{}.txt", hash(packed.as_bytes()));
    write(&dist.join(&whole_name), &packed)?;
    let programs = programs(dist)?;
    let frame = without_loader(&content::text(&dist.join("index.html"))?)?;
    let first_frame = programs.whole_styles.iter().fold(frame.clone(), |frame, style| {
        let lines = frame.lines().filter(|line| !line.contains(style.as_str()));
        lines.collect::<Vec<_>>().join("\n")
    });
    let first_data = data_block(&first, &whole_name)?;
    // A page of the whole program begins with all the words, as it draws more than the first part knows.
    let other_data =
        data_block(&Content { texts: whole.texts.clone(), ..first.clone() }, &whole_name)?;
    let (words, checklist) = (Shared::new(whole.texts), Shared::new(whole.checklist));
    let (first_words, first_checklist) = (Shared::new(first.texts), Shared::new(first.checklist));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| vec![error.to_string()])?;
    for route in &PAGES {
        let is_whole = route.needs_whole_checklist();
        let is_first = matches!(route, Route::Start | Route::Quick(_));
        let props = AppProps {
            texts: if is_first { first_words.clone() } else { words.clone() },
            checklist: if is_whole { checklist.clone() } else { first_checklist.clone() },
            route: route.clone(),
            is_whole,
            early: None,
        };
        let body = runtime.block_on(async {
            if is_first {
                yew::LocalServerRenderer::<FirstApp>::with_props(props)
                    .hydratable(false)
                    .render()
                    .await
            } else {
                yew::LocalServerRenderer::<WholeApp>::with_props(props)
                    .hydratable(false)
                    .render()
                    .await
            }
        });
        let data = if is_first { &first_data } else { &other_data };
        let page = fill(
            if is_first { &first_frame } else { &frame },
            &words,
            route,
            &body,
            data,
            &programs.script(is_first),
        )?;
        write(&dist.join(route.file()), &page)?;
    }
    Ok(())
}

fn fill(
    frame: &str,
    texts: &Texts,
    route: &Route,
    body: &str,
    data: &str,
    program: &str,
) -> Result<String, Vec<String>> {
    let mut page = frame.to_owned();
    for (mark, text) in [
        ("<!--language-->", texts.language.clone()),
        ("<!--title-->", escaped(&title(texts, route))),
        ("<!--description-->", escaped(&texts[Text::SiteDescription])),
        ("<!--broken-->", escaped(&texts[Text::SiteBroken])),
        ("<!--no-program-->", escaped(&texts[Text::SiteNeedsProgram])),
        ("<!--page-->", body.to_owned()),
        ("<!--data-->", data.to_owned()),
        ("<!--program-->", program.to_owned()),
    ] {
        page = put(&page, mark, &text)?;
    }
    let policy = policy(&page);
    put(&page, "<!--policy-->", &policy)
}

/// The scripts and programs of the site, as they are named in `dist`.
struct Programs {
    first_script: String,
    first_program: String,
    whole_script: String,
    whole_program: String,
    whole_styles: [String; 2],
}

impl Programs {
    /// Starts the program that a page needs; on the first pages the whole one waits behind `loadWhole`.
    fn script(&self, is_first: bool) -> String {
        let Programs { first_script, first_program, whole_script, whole_program, whole_styles } =
            self;
        let styles = whole_styles.join("\",\"./");
        if is_first {
            format!(
                "<link rel=\"preload\" href=\"./{first_program}\" as=\"fetch\" crossorigin type=\"application/wasm\">\
                 <script type=\"module\">import init from \"./{first_script}\";let whole;\
                 const style=href=>new Promise((done,failed)=>document.head.append(Object.assign(\
                 document.createElement(\"link\"),{{rel:\"stylesheet\",href,onload:done,onerror:failed}})));\
                 window.loadWhole=()=>whole??=Promise.all([import(\"./{whole_script}\").then(m=>\
                 m.default({{module_or_path:\"./{whole_program}\"}})),...[\"./{styles}\"].map(style)]);\
                 init({{module_or_path:\"./{first_program}\"}})</script>"
            )
        } else {
            format!(
                "<link rel=\"preload\" href=\"./{whole_program}\" as=\"fetch\" crossorigin type=\"application/wasm\">\
                 <script type=\"module\">import init from \"./{whole_script}\";\
                 init({{module_or_path:\"./{whole_program}\"}}).then(()=>startWhole())</script>"
            )
        }
    }
}

/// Finds both programs. The whole one is not named by its content yet, so that an old copy of it could be kept too long.
fn programs(dist: &Path) -> Result<Programs, Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dist).map_err(|error| vec![format!("{}: {error}", dist.display())])? {
        names.push(
            entry
                .map_err(|error| vec![error.to_string()])?
                .file_name()
                .to_string_lossy()
                .into_owned(),
        );
    }
    let find = |start: &str, end: &str| {
        names
            .iter()
            .find(|name| name.starts_with(start) && name.ends_with(end))
            .cloned()
            .ok_or_else(|| {
                vec![format!(
                    "{}: no file {start}*{end}; did Trunk build both programs?",
                    dist.display()
                )]
            })
    };
    let program =
        fs::read(dist.join(find("whole", "_bg.wasm")?)).map_err(|error| vec![error.to_string()])?;
    let mark = hash(&program);
    let rename = |from: String, to: String| {
        fs::rename(dist.join(&from), dist.join(&to))
            .map(|()| to)
            .map_err(|error| vec![format!("{from}: {error}")])
    };
    Ok(Programs {
        first_script: find("dependable-", ".js")?,
        first_program: find("dependable-", "_bg.wasm")?,
        whole_script: rename(find("whole", ".js")?, format!("whole-{mark}.js"))?,
        whole_styles: [find("whole-", ".css")?, find("print-", ".css")?],
        whole_program: rename(find("whole", "_bg.wasm")?, format!("whole-{mark}_bg.wasm"))?,
    })
}

/// The frame without Trunk's own loader, as each page starts the program that it needs, and without the
/// remarks for those who edit it.
fn without_loader(frame: &str) -> Result<String, Vec<String>> {
    let mut frame = frame.to_owned();
    for (start, end) in [
        ("<script type=\"module\">", "</script>"),
        ("<link rel=\"modulepreload\"", ">"),
        ("<link rel=\"preload\"", ">"),
        ("<!-- ", "-->"),
    ] {
        while let Some(from) = frame.find(start) {
            let Some(length) = frame[from..].find(end) else {
                return Err(vec![format!("index.html: {start} has no {end}")]);
            };
            frame.replace_range(from..from + length + end.len(), "");
        }
    }
    Ok(frame.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
}

fn put(page: &str, mark: &str, text: &str) -> Result<String, Vec<String>> {
    if page.matches(mark).count() == 1 {
        Ok(page.replacen(mark, text, 1))
    } else {
        Err(vec![format!(
            "index.html: expected {mark} exactly once; it marks where the tool puts a part of the page"
        )])
    }
}

/// As strict as WebAssembly allows: nothing from elsewhere, nothing to elsewhere, no inline script that is not named.
fn policy(page: &str) -> String {
    let hashes: Vec<String> = inline_scripts(page)
        .map(|script| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script.as_bytes()))))
        .collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
        hashes.join(" ")
    )
}

/// The texts of the scripts that run from inside the page; data blocks do not run.
fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        let runs = !attributes.contains("src=") && !attributes.contains("text/plain");
        runs.then_some(script)
    })
}

fn data_block(content: &Content, whole_name: &str) -> Result<String, Vec<String>> {
    let text = inside_script(packed::print(content))?;
    Ok(format!(
        "<script type=\"text/plain\" id=\"content\" data-whole=\"{whole_name}\">{text}</script>"
    ))
}

/// A data block ends at the first `</script`, whatever it holds; no sentence of ours needs to say that.
fn inside_script(text: String) -> Result<String, Vec<String>> {
    match ["</script", "<!--"].into_iter().find(|mark| text.to_ascii_lowercase().contains(mark)) {
        None => Ok(text),
        Some(mark) => Err(vec![format!(
            "a text holds {mark}, which a page cannot carry; write it in other words"
        )]),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Names a file by its content.
fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    format!("{:016x}", digest.iter().take(8).fold(0_u64, |name, byte| name << 8 | u64::from(*byte)))
}

fn write(path: &Path, text: &str) -> Result<(), Vec<String>> {
    fs::write(path, text).map_err(|error| vec![format!("{}: {error}", path.display())])
}
