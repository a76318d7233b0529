use yew::prelude::*;

use crate::components::element::text_in;

use super::Shown;
use crate::domain::figure::figure;
use crate::domain::result::{ClusterResult, Comparison};
use crate::domain::texts::Text;

/// Scenarios against ratings: two answers that disagree, without a label for the person.
pub(super) fn view_clusters(shown: &Shown) -> Html {
    let texts = shown.texts;
    let told: Vec<Html> =
        shown.result.clusters.iter().filter_map(|cluster| view_cluster(shown, cluster)).collect();
    if told.is_empty() {
        return Html::default();
    }
    let disagree = shown.result.clusters.iter().any(ClusterResult::is_flagged);
    let title = if disagree { Text::ClustersTitle } else { Text::ClustersTitlePlain };
    html! {
        <section>
            { text_in("h2", "", &texts[title]) }
            { told.into_iter().collect::<Html>() }
        </section>
    }
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
