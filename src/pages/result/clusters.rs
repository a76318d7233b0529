use yew::prelude::*;

use crate::components::element::{text_in, view_marked, with};
use crate::components::link::view_link;

use super::Shown;
use crate::domain::figure::figure;
use crate::domain::result::{ClusterResult, Comparison, Judged, judged};
use crate::domain::texts::Text;
use crate::state::Route;

/// Scenarios against ratings: two answers that disagree, without a label for the person; and how many picks were right.
pub(super) fn view_clusters(shown: &Shown) -> Html {
    let texts = shown.texts;
    let clusters = &shown.result.clusters;
    // A handful of answers is no rating.
    let told: Vec<Html> = if shown.is_full() {
        clusters.iter().filter_map(|cluster| view_cluster(shown, cluster)).collect()
    } else {
        Vec::new()
    };
    let picks = judged(shown.checklist, &shown.store.own.assessment, shown.tags());
    let title = if told.is_empty() {
        Text::StartScenarios
    } else if clusters.iter().any(ClusterResult::is_flagged) {
        Text::ClustersTitle
    } else {
        Text::ClustersTitlePlain
    };
    // A comparison needs scenarios, so that without any there is neither.
    let Some(picks) = picks else { return Html::default() };
    html! {
        <section>
            { text_in("h2", "", &texts[title]) }
            { told.into_iter().collect::<Html>() }
            { view_picks(shown, &picks) }
        </section>
    }
}

/// How many picks were right, and the way to the reasons of the first that was not.
fn view_picks(shown: &Shown, picks: &Judged) -> Html {
    let says = shown.texts.clusters_picks(picks.best, picks.of, picks.worst);
    let reasons = Route::full_at(picks.read_first);
    with("p", "", view_marked(&says, &|words| view_link(&reasons, "", words)))
}

fn view_cluster(shown: &Shown, cluster: &ClusterResult) -> Option<Html> {
    let title = shown
        .checklist
        .clusters
        .iter()
        .find(|known| known.id == cluster.id)
        .map_or("", |known| &known.title);
    let texts = shown.texts;
    let says = match cluster.comparison? {
        Comparison::RatingAbove => texts.clusters_above(title),
        Comparison::RatingBelow => texts.clusters_below(title),
        Comparison::Consistent => texts.clusters_consistent(title),
        Comparison::LearningPath => texts.clusters_learning(title),
        Comparison::Unremarkable => return None,
    };
    let rounded = |score: Option<f64>| figure(score.unwrap_or_default().round());
    let numbers =
        texts.clusters_numbers(&rounded(cluster.self_score), &rounded(cluster.scenario_score));
    Some(html! {
        <p key={cluster.id.as_str()}>
            { says }{ &texts[Text::JoinSpace] }
            <span class="aside">{ numbers }</span>
        </p>
    })
}
