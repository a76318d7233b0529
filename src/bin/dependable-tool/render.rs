//! Renders every page of a built site ahead of time.
//!
//! The built `index.html` is the frame. Each page gets its own file with its text in it, and the names of the
//! parts of its release.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dependable::app::builder::BuilderApp;
use dependable::app::desk::{DeskApp, DeskProps};
use dependable::app::embed::{EmbedApp, EmbedProps};
use dependable::app::keys::keys;
use dependable::app::team::{TeamApp, TeamProps};
use dependable::app::titles::title;
use dependable::app::{App, AppProps};
use dependable::domain::content::{Content, Parts};
use dependable::domain::exchange::host::Wishes;
use dependable::domain::packed;
use dependable::domain::texts::{Text, Texts};
use dependable::state::pages::{PAGES, Page, Program, Takes, routes};
use dependable::state::{Model, Route};
use sha2::{Digest, Sha256};
use yew::LocalServerRenderer;

use super::content;

/// Renders all pages into `dist`, in one language.
pub(crate) fn render(folder: &Path, dist: &Path, language: &str) -> Result<(), Vec<String>> {
    content::without_finding(&folder.join(content::BUILT_IN))?;
    let content = content::content(folder, language)?;
    let files = Files::of(dist, &content)?;
    let frame = without_loader(&content::text(&dist.join("index.html"))?)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| vec![error.to_string()])?;
    let keys = Rc::new(keys("", &content.checklist.id));
    for route in routes() {
        let model = Rc::new(Model::new(content.clone(), route.clone()));
        let app = AppProps { model, keys: Rc::clone(&keys), keeping: Rc::default() };
        let body = runtime.block_on(drawn(app, route.page().program));
        let page = fill(&frame, &content, &route, &body, &files)?;
        write(&dist.join(route.file()), &page)?;
    }
    write(&dist.join("404.html"), &lost_page(folder, &content.texts)?)
}

async fn drawn(app: AppProps, program: Program) -> String {
    match program {
        Program::Journey => {
            LocalServerRenderer::<App>::with_props(app).hydratable(false).render().await
        }
        Program::Desk => {
            let props = DeskProps { app, link: None, is_deleted: false };
            LocalServerRenderer::<DeskApp>::with_props(props).hydratable(false).render().await
        }
        Program::Team => {
            let props = TeamProps { app, link: None, came: None };
            LocalServerRenderer::<TeamApp>::with_props(props).hydratable(false).render().await
        }
        Program::Builder => {
            LocalServerRenderer::<BuilderApp>::with_props(app).hydratable(false).render().await
        }
        Program::Embed => {
            let props = EmbedProps { app, wishes: Wishes::default(), ignored: Rc::default() };
            LocalServerRenderer::<EmbedApp>::with_props(props).hydratable(false).render().await
        }
    }
}

/// The page for addresses that the host does not know. It can be served at any depth, so it loads nothing, and
/// its policy names what is inside of it by hash.
fn lost_page(folder: &Path, texts: &Texts) -> Result<String, Vec<String>> {
    let page = content::text(&folder.join("404.html"))?;
    let names: Vec<String> = PAGES.iter().map(|page| format!("'{}'", page.name())).collect();
    let script = content::text(&folder.join("lead-on.js"))?
        .replace("PAGES", &format!("[{}]", names.join(", ")));
    let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next());
    let hashed =
        |text: &str| format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())));
    let style_hash = hashed(style.unwrap_or_default());
    let mut page = page.clone();
    for (mark, text) in [
        ("<!--language-->", texts.language.clone()),
        ("<!--direction-->", texts.direction.clone()),
        ("<!--script-hash-->", hashed(&script)),
        ("<!--style-hash-->", style_hash),
        ("<!--title-->", escaped(&texts.site_title(&texts[Text::LostTitle]))),
        ("<!--heading-->", escaped(&texts[Text::LostTitle])),
        ("<!--text-->", escaped(&texts[Text::LostText])),
        ("<!--link-->", escaped(&texts[Text::LostLink])),
        ("<!--script-->", script),
    ] {
        page = put(&page, mark, &text)?;
    }
    Ok(page)
}

fn fill(
    frame: &str,
    content: &Content,
    route: &Route,
    body: &str,
    files: &Files,
) -> Result<String, Vec<String>> {
    let mut page = frame.to_owned();
    let texts = &content.texts;
    let title = escaped(&title(texts, &content.checklist, route));
    for (mark, text) in [
        ("<!--language-->", texts.language.clone()),
        ("<!--direction-->", texts.direction.clone()),
        ("<!--file-->", route.file().to_owned()),
        ("<!--policy-->", policy(route.page().program)),
        ("<!--early-->", files.loads(route.page())),
        ("<!--title-->", title.clone()),
        ("<!--preview-->", preview(texts, &title)),
        ("<!--description-->", escaped(&texts[Text::SiteDescription])),
        ("<!--broken-->", escaped(&texts[Text::SiteBroken])),
        ("<!--late-->", escaped(&texts[Text::SiteLate])),
        ("<!--files-missing-->", escaped(&texts[Text::SiteFilesMissing])),
        ("<!--needs-program-->", escaped(&texts[Text::SiteNeedsProgram])),
        ("<!--no-program-->", escaped(&texts[Text::SiteNeedsProgram])),
        ("<!--page-->", body.to_owned()),
    ] {
        page = put(&page, mark, &text)?;
    }
    Ok(page)
}

/// What a link to the page looks like where it is shared. Nothing of it is loaded by a visit.
///
/// Several services show the picture only from a whole address. A host names its own when it builds the site:
/// `SITE_ADDRESS=https://example.com/checks/ ./dev build`; without that the picture stands beside the page.
fn preview(texts: &Texts, title: &str) -> String {
    let address = std::env::var("SITE_ADDRESS").unwrap_or_default();
    let description = escaped(&texts[Text::SiteDescription]);
    let image = escaped(&format!("{address}preview.png"));
    let about = [
        ("og:type", "website"),
        ("og:title", title),
        ("og:description", &description),
        ("og:image", &image),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
    ];
    let about = about.map(|(name, says)| format!("<meta property=\"{name}\" content=\"{says}\">"));
    format!("{}<meta name=\"twitter:card\" content=\"summary_large_image\">", about.concat())
}

/// As strict as WebAssembly allows: nothing from elsewhere, nothing to elsewhere, no script inside of the page.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The page that shows how the check looks in another page shows that page, and nothing from elsewhere either.
fn policy(program: Program) -> String {
    match program {
        Program::Builder => format!("{POLICY}; frame-src 'self'"),
        _ => POLICY.to_owned(),
    }
}

/// What a page loads, as it is named in `dist`.
struct Files {
    early: String,
    /// Styles that only what comes after a first page needs.
    later: String,
    /// Styles of the desk's own.
    desk_styles: String,
    /// Styles of the team's own.
    team_styles: String,
    /// Styles of the check in somebody else's page.
    embed_styles: String,
    journey: ProgramFiles,
    desk: ProgramFiles,
    team: ProgramFiles,
    embed: ProgramFiles,
    /// What a first visit needs.
    content: String,
    /// What a later page has more.
    more: String,
    /// What the desk has more than that.
    for_desk: String,
    /// The same, and what the team has more than that.
    for_team: String,
    checklist: String,
}

/// A program, and the glue that loads it.
struct ProgramFiles {
    glue: String,
    program: String,
}

impl ProgramFiles {
    fn of(dist: &Path, start: &str) -> Result<ProgramFiles, Vec<String>> {
        Ok(ProgramFiles {
            glue: find(dist, start, ".js")?,
            program: find(dist, start, "_bg.wasm")?,
        })
    }

    fn in_release(
        self,
        dist: &Path,
        name: &str,
        release: &str,
    ) -> Result<ProgramFiles, Vec<String>> {
        let rename = |from: &str, to: String| {
            fs::rename(dist.join(from), dist.join(&to))
                .map(|()| to)
                .map_err(|error| vec![format!("{from}: {error}")])
        };
        Ok(ProgramFiles {
            glue: rename(&self.glue, format!("{name}-{release}.js"))?,
            program: rename(&self.program, format!("{name}-{release}_bg.wasm"))?,
        })
    }
}

impl Files {
    /// Names the parts of one release by one mark, so that parts of two releases never meet.
    fn of(dist: &Path, content: &Content) -> Result<Files, Vec<String>> {
        let Parts { first: content, more, for_desk, for_team } = content.for_pages().parted();
        let for_team = [packed::print(&for_desk.for_a_team()), packed::print(&for_team)].concat();
        let for_desk = packed::print(&for_desk);
        let texts = [packed::print(&content), packed::print(&more), for_desk, for_team];
        let (journey, desk) =
            (ProgramFiles::of(dist, "dependable-")?, ProgramFiles::of(dist, "desk")?);
        let team = ProgramFiles::of(dist, "team")?;
        let embed = ProgramFiles::of(dist, "embedded")?;
        let mut release = Sha256::new();
        let programs = [&journey, &desk, &team, &embed];
        for file in programs.iter().flat_map(|names| [&names.glue, &names.program]) {
            let path = dist.join(file);
            release.update(fs::read(&path).map_err(|error| vec![format!("{file}: {error}")])?);
        }
        for text in &texts {
            release.update(text.as_bytes());
        }
        let release = hash(&release.finalize());
        let files = Files {
            early: find(dist, "early-", ".js")?,
            later: find(dist, "later-", ".css")?,
            desk_styles: find(dist, "desk-", ".css")?,
            team_styles: find(dist, "team-", ".css")?,
            embed_styles: find(dist, "embed-", ".css")?,
            journey: journey.in_release(dist, "dependable", &release)?,
            desk: desk.in_release(dist, "desk", &release)?,
            team: team.in_release(dist, "team", &release)?,
            embed: embed.in_release(dist, "embedded", &release)?,
            content: format!("content-{release}.txt"),
            more: format!("more-{release}.txt"),
            for_desk: format!("for-desk-{release}.txt"),
            for_team: format!("for-team-{release}.txt"),
            checklist: content.checklist.id.clone(),
        };
        let names = [&files.content, &files.more, &files.for_desk, &files.for_team];
        for (name, text) in names.into_iter().zip(texts) {
            write(&dist.join(name), &text)?;
        }
        Ok(files)
    }

    /// The page's own script, which knows the names of all the others, and whether a first visit here needs them all.
    fn loads(&self, page: &Page) -> String {
        let Files { early, later, content, more, checklist, .. } = self;
        let (mut styles, begins) = if page.takes == Takes::Excerpt {
            (String::new(), format!(" data-later=\"./{later}\" data-begins"))
        } else {
            (format!("<link rel=\"stylesheet\" href=\"./{later}\">"), String::new())
        };
        let (ProgramFiles { glue, program }, own) = match page.program {
            Program::Journey => (&self.journey, None),
            Program::Desk | Program::Builder => {
                (&self.desk, Some((&self.desk_styles, &self.for_desk)))
            }
            Program::Team => (&self.team, Some((&self.team_styles, &self.for_team))),
            Program::Embed => (&self.embed, Some((&self.embed_styles, &self.for_desk))),
        };
        let for_desk = own.map_or_else(String::new, |(own_styles, texts)| {
            let own = format!("<link rel=\"stylesheet\" href=\"./{own_styles}\">");
            styles.push_str(&own);
            format!(" data-for-desk=\"./{texts}\"")
        });
        format!(
            "{styles}<script src=\"./{early}\" data-glue=\"./{glue}\" data-program=\"./{program}\" \
             data-content=\"./{content}\" data-more=\"./{more}\"{for_desk} data-checklist=\"{checklist}\"{begins}></script>"
        )
    }
}

fn find(dist: &Path, start: &str, end: &str) -> Result<String, Vec<String>> {
    let entries =
        fs::read_dir(dist).map_err(|error| vec![format!("{}: {error}", dist.display())])?;
    entries
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .find(|name| name.starts_with(start) && name.ends_with(end))
        .ok_or_else(|| {
            vec![format!("{}: no file {start}*{end}; did Trunk build the program?", dist.display())]
        })
}

/// The frame without Trunk's own loader, as the page's script starts the program, and without the remarks for
/// those who edit it.
fn without_loader(frame: &str) -> Result<String, Vec<String>> {
    let mut frame = frame.to_owned();
    for (start, end) in [
        ("<script type=\"module\"", "</script>"),
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The first letters of a digest, enough to tell releases apart.
fn hash(digest: &[u8]) -> String {
    format!("{:016x}", digest.iter().take(8).fold(0_u64, |name, byte| name << 8 | u64::from(*byte)))
}

fn write(path: &Path, text: &str) -> Result<(), Vec<String>> {
    fs::write(path, text).map_err(|error| vec![format!("{}: {error}", path.display())])
}
