use yew::prelude::*;

use crate::domain::figure::figure;

/// One row of the chart; every value lies between 0 and 100.
#[derive(Clone, PartialEq)]
pub struct Row {
    pub title: AttrValue,
    pub evidenced: Option<f64>,
    pub claimed: Option<f64>,
    pub target: Option<f64>,
}

const WIDTH: f64 = 400.0;
const LEFT: f64 = 4.0;
const ROW: f64 = 44.0;
const BAR: f64 = 14.0;

/// Bars by section. The same figures stand in a table beside it, so the picture itself is one image.
pub fn view_section_chart(rows: &[Row], label: &str) -> Html {
    let count = u32::try_from(rows.len()).map_or(0.0, f64::from);
    let height = count * ROW + 18.0;
    let lines = [0.0, 25.0, 50.0, 75.0, 100.0].map(|at: f64| {
        html! {
            <>
                <line class="grid" x1={figure(x(at))} x2={figure(x(at))} y1="0" y2={figure(count * ROW)} />
                <text class="tick" x={figure(x(at))} y={figure(count * ROW + 14.0)} text-anchor={anchor(at)}>{ figure(at) }</text>
            </>
        }
    });
    let bars = rows.iter().zip(0_u32..).map(|(row, place)| view_row(row, f64::from(place) * ROW));
    html! {
        <svg class="chart" role="img" aria-label={label.to_owned()} viewBox={format!("0 0 {} {}", figure(WIDTH), figure(height))}>
            { lines.into_iter().collect::<Html>() }
            { bars.collect::<Html>() }
        </svg>
    }
}

fn view_row(row: &Row, top: f64) -> Html {
    let bar = top + 22.0;
    let middle = bar + BAR / 2.0;
    html! {
        <g>
            <text class="name" x={figure(LEFT)} y={figure(top + 15.0)}>{ row.title.clone() }</text>
            <rect class="track" x={figure(LEFT)} y={figure(bar)} width={figure(x(100.0) - LEFT)} height={figure(BAR)} rx="3" />
            if let Some(evidenced) = row.evidenced {
                <rect class="evidenced" x={figure(LEFT)} y={figure(bar)} width={figure(x(evidenced) - LEFT)} height={figure(BAR)} rx="3" />
            }
            if let Some(claimed) = row.claimed {
                <line class="claimed" x1={figure(x(claimed))} x2={figure(x(claimed))} y1={figure(bar - 3.0)} y2={figure(bar + BAR + 3.0)} />
            }
            if let Some(target) = row.target {
                <path class="target" d={diamond(x(target), middle)} />
            }
        </g>
    }
}

fn x(value: f64) -> f64 {
    LEFT + value / 100.0 * (WIDTH - 2.0 * LEFT)
}

fn anchor(at: f64) -> &'static str {
    if at < 1.0 {
        "start"
    } else if at > 99.0 {
        "end"
    } else {
        "middle"
    }
}

fn diamond(x: f64, y: f64) -> String {
    format!("M{} {}l6 6l-6 6l-6 -6z", figure(x), figure(y - 6.0))
}
