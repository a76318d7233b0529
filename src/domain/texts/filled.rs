use super::{Filled, Marked, Placeholder, Text, Texts, Value};

/// A number that decides the form of a text, such as `1 change` and `2 changes`.
pub type Count = usize;

/// Names every text with placeholders: the method that fills it, its key in the language file, what is put in, and
/// for a text with marks which ones it has.
///
/// A value that is forgotten does not compile. Each method is a thin wrapper, so that a hundred of them weigh little.
macro_rules! texts {
    ($($name:ident $key:literal [$($value:ident: $kind:ty),*] $(marked($mark:literal))?;)*) => {
        #[expect(non_camel_case_types, reason = "named as the methods are, and used by them alone")]
        enum Nth { $($name),* }

        /// Every text with placeholders, in order.
        pub const FILLED: &[Filled] = &[$(Filled {
            key: $key,
            placeholders: &[$(Placeholder { name: stringify!($value), kind: stringify!($kind) }),*],
            marks: concat!($($mark)?),
        }),*];

        #[expect(missing_docs, reason = "the language file holds what each one says")]
        impl Texts {
            $(pub fn $name(&self, $($value: $kind),*) -> texts!(@result $($mark)?) {
                let place = Text::KEYS.len() + Nth::$name as usize;
                self.fill(place, &[$(Value::from($value)),*]).into()
            })*
        }
    };
    (@result) => { String };
    (@result $mark:literal) => { Marked };
}

texts! {
    site_title "site.title" [page: &str];
    site_what "site.what" [subject: &str];
    site_judged "site.judged" [date: &str];

    join_named "join.named" [name: &str, text: &str];
    join_named_bold "join.named_bold" [name: &str, text: &str] marked("b");
    join_named_quote "join.named_quote" [name: &str, text: &str] marked("bq");
    join_titled "join.titled" [title: &str, text: &str];
    join_titled_bold "join.titled_bold" [title: &str, text: &str] marked("b");
    join_aside "join.aside" [text: &str, aside: &str];
    join_back "join.back" [page: &str];
    join_label "join.label" [name: &str];
    join_label_bold "join.label_bold" [name: &str] marked("b");

    start_lead "start.lead" [n: Count];
    start_lead_team "start.lead_team" [n: Count];
    start_since "start.since" [day: &str];
    start_done "start.done" [n: usize, of: usize];
    start_stopped "start.stopped" [section: &str];
    start_other_full "start.other_full" [n: Count, minutes: Count];

    opening_quick "opening.quick" [n: Count];
    opening_full "opening.full" [n: Count, minutes: Count];

    builder_nearest "builder.nearest" [light: &str, dark: &str];
    builder_policy_tag "builder.policy_tag" [origin: &str];
    builder_policy_frame "builder.policy_frame" [origin: &str];
    builder_policy_link "builder.policy_link" [origin: &str];

    embed_share_title "embed.share_title" [origin: &str];
    embed_share_yes "embed.share_yes" [origin: &str];
    embed_shared "embed.shared" [origin: &str];

    along_reveals_profile "along.reveals_profile" [profile: &str];
    along_reveals_answers "along.reveals_answers" [n: Count, unknown: usize];
    along_reveals_ticks "along.reveals_ticks" [n: Count];
    along_reveals_scenarios "along.reveals_scenarios" [n: Count];
    along_behind_texts "along.behind_texts" [n: Count];
    along_behind "along.behind" [what: &str];
    along_passphrase_note "along.passphrase_note" [most: usize];
    along_offered "along.offered" [name: &str];
    history_deleted "history.deleted" [what: &str];
    history_copy_of "history.copy_of" [name: &str];
    history_answers "history.answers" [n: Count];
    history_changed "history.changed" [day: &str];
    history_unreadable "history.unreadable" [n: Count];
    history_all_days "history.all_days" [n: Count];
    history_met "history.met" [met: usize, of: Count];
    history_score "history.score" [score: u32, band: &str];
    history_reworded_lead "history.reworded_lead" [n: Count];
    history_between "history.between" [then: &str, now: &str];
    history_over "history.over" [n: Count, then: &str, now: &str];
    history_path "history.path" [then: &str, now: &str];
    history_row "history.row" [title: &str, shown: &str, asked: &str];
    history_list "history.list" [title: &str, n: usize];
    history_plan_open "history.plan_open" [day: &str];
    history_plan_past "history.plan_past" [day: &str];
    history_plan_was_done "history.plan_was_done" [day: &str];
    history_left_storage "history.left_storage" [n: Count];
    history_left_database "history.left_database" [n: Count];
    shared_missing "shared.missing" [n: Count];
    shared_version "shared.version" [version: &str];
    shared_changed "shared.changed" [n: Count];

    who_asks "who.asks" [before: &str, after: &str];

    question_progress "question.progress" [n: usize, of: usize];
    question_chapter "question.chapter" [n: usize, of: usize, section: &str];
    question_and "question.and" [progress: &str, more: &str];
    question_minutes "question.minutes" [n: Count];
    question_passed "question.passed" [n: Count];
    question_changed "question.changed" [level: &str] marked("ab");
    question_otherwise "question.otherwise" [situation: &str];
    question_effect_nothing "question.effect_nothing" [answer: &str] marked("q");
    question_effect_none_yet "question.effect_none_yet" [answer: &str] marked("q");
    question_effect_missing "question.effect_missing" [n: Count, answer: &str] marked("q");
    question_effect_missing_date "question.effect_missing_date" [n: Count, answer: &str] marked("q");
    question_left "question.left" [n: Count];
    question_full "question.full" [most: usize];
    question_continues "question.continues" [rest: &str];

    notice_unreadable "notice.unreadable" [why: &str];
    notice_refused "notice.refused" [why: &str];
    notice_unknown "notice.unknown" [ids: &str];
    notice_cut "notice.cut" [name: &str];
    notice_more_ids "notice.more_ids" [ids: &str, n: Count];
    notice_too_large "notice.too_large" [bytes: Count, most: usize];
    notice_cut_off "notice.cut_off" [line: usize, column: usize];
    notice_twice "notice.twice" [line: usize, column: usize];
    notice_not_readable "notice.not_readable" [line: usize, column: usize];
    notice_other_checklist "notice.other_checklist" [id: &str];
    notice_not_an_assessment "notice.not_an_assessment" [at: &str];
    notice_newer "notice.newer" [format: &str];

    file_holds "file.holds" [facts: &str];
    file_answers "file.answers" [n: Count];
    file_aside "file.aside" [n: Count];
    file_changed "file.changed" [day: &str];
    file_mine "file.mine" [n: Count];

    result_title "result.title" [n: Count, of: Count, band: &str];
    result_title_so_far "result.title_so_far" [n: Count, of: Count];
    result_title_quick "result.title_quick" [met: Count, of: Count];
    result_so_far_quick "result.so_far_quick" [n: Count, of: usize];
    result_outcome_plain "result.outcome_plain" [met: Count, of: Count];
    result_outcome_fit "result.outcome_fit" [fit: &str];
    result_outcome_quick "result.outcome_quick" [n: usize];
    result_outcome_unconfirmed "result.outcome_unconfirmed" [n: Count];
    result_guess "result.guess" [n: u8];
    result_after_shift "result.after_shift" [before: u8, after: u8];
    result_more "result.more" [n: usize];
    result_more_strengths "result.more_strengths" [n: usize];
    result_more_proofs "result.more_proofs" [n: usize];
    result_more_meet "result.more_meet" [n: Count] marked("a");
    result_target "result.target" [role: &str];
    result_must_have "result.must_have" [floor: u32, other: u32];
    result_bands "result.bands" [list: &str];
    result_claim_missing "result.claim_missing" [n: Count, list: &str];
    result_claim_missing_date "result.claim_missing_date" [n: Count, list: &str];
    result_on_full_note "result.on_full_note" [facts: &str];
    result_on_questions "result.on_questions" [n: Count];
    result_on_scenarios "result.on_scenarios" [n: Count];
    result_on_minutes "result.on_minutes" [n: Count];
    result_weakest "result.weakest" [section: &str];
    result_held_back "result.held_back" [section: &str] marked("a");
    profile_name_note "profile.name_note" [n: usize];
    result_held "result.held" [list: &str];
    result_aside "result.aside" [section: &str, band: &str];
    result_unknowns "result.unknowns" [n: Count, score: u32];
    result_number "result.number" [n: u32];
    result_so_far "result.so_far" [n: Count, of: usize];
    result_not_yet "result.not_yet" [n: Count, of: usize];
    result_fit "result.fit" [n: usize, of: Count, floor: Count];

    outlook_gaps "outlook.gaps" [n: Count, role: &str];
    outlook_proofs "outlook.proofs" [n: Count, role: &str];
    outlook_more_proofs "outlook.more_proofs" [n: Count];
    outlook_met "outlook.met" [role: &str];

    scale_asked "scale.asked" [role: &str];

    level_ladder "level.ladder" [shown: &str, asked: &str];
    level_ladder_other "level.ladder_other" [answer: &str, asked: &str];

    explain_answered "explain.answered" [answer: &str] marked("bq");
    explain_also "explain.also" [answer: &str];
    explain_asked_for "explain.asked_for" [role: &str];
    explain_bring_any "explain.bring_any" [n: usize];
    explain_bring_dated "explain.bring_dated" [n: usize];
    explain_counts "explain.counts" [level: &str];
    explain_ask_text "explain.ask_text" [who: &str];
    explain_plan_says "explain.plan_says" [cue: &str, then: &str] marked("b");
    explain_plan_done "explain.plan_done" [done: &str, effort: &str, recheck: &str];
    explain_follow_up "explain.follow_up" [question: &str];
    explain_source_line "explain.source_line" [title: &str, at: &str, says: &str, read: &str];

    full_chapter_state "full.chapter_state" [n: usize, of: usize];
    full_lead_alone "full.lead_alone" [of: usize, minutes: usize];
    full_lead "full.lead" [of: usize, minutes: usize, scenarios: usize, more: usize];
    full_part "full.part" [n: usize, title: &str];
    full_progress "full.progress" [answered: usize, of: Count, minutes: Count];
    full_start_with "full.start_with" [section: &str];
    full_continue_with "full.continue_with" [section: &str];
    full_minutes "full.minutes" [n: Count];
    full_done "full.done" [band: &str];
    full_chapter "full.chapter" [n: usize, of: usize];
    full_next_chapter "full.next_chapter" [title: &str];
    full_chapter_result "full.chapter_result" [title: &str];
    full_chapter_met "full.chapter_met" [title: &str, band: &str, n: usize, of: Count];
    full_held_by "full.held_by" [list: &str, band: &str];

    scenario_progress "scenario.progress" [n: usize, of: usize];
    scenario_pick_first "scenario.pick_first" [action: &str];
    scenario_pick_harm "scenario.pick_harm" [action: &str];

    sections_cap "sections.cap" [level: &str, cap: &str];
    sections_says "sections.says" [shown: u32, claimed: u32, asked: u32];
    sections_formula "sections.formula" [points: u32, possible: u32, score: &str];
    sections_term "sections.term" [weight: u32, level: u8, practice: &str, id: &str];
    sections_mean "sections.mean" [score: &str];
    sections_formula_fit "sections.formula_fit" [fit: &str];

    stairs_lifts "stairs.lifts" [band: &str];

    clusters_above "clusters.above" [cluster: &str];
    clusters_below "clusters.below" [cluster: &str];
    clusters_consistent "clusters.consistent" [cluster: &str];
    clusters_learning "clusters.learning" [cluster: &str];
    clusters_numbers "clusters.numbers" [rating: &str, scenario: &str];
    clusters_picks "clusters.picks" [best: usize, of: Count, worst: usize] marked("a");

    remarks_same_level "remarks.same_level" [count: Count, of: Count];
    remarks_without_evidence "remarks.without_evidence" [count: Count, of: Count];
    remarks_without_evidence_team "remarks.without_evidence_team" [count: Count, of: Count];
    remarks_prediction "remarks.prediction" [predicted: u8, fit: &str];
    remarks_many_na "remarks.many_na" [count: Count, of: Count, list: &str];

    brief_about "brief.about" [who: &str, system: &str, date: &str];
    brief_first_questions "brief.first_questions" [n: Count];
    brief_first_say "brief.first_say" [n: Count];
    brief_first_bring "brief.first_bring" [n: Count];
    brief_done "brief.done" [done: &str];
    brief_bring "brief.bring" [list: &str];
    brief_plan "brief.plan" [cue: &str, then: &str, done: &str];

    room_words "room.words" [n: Count];

    team_unreadable "team.unreadable" [n: Count];
    team_file_refused "team.file_refused" [why: &str];
    team_member "team.member" [n: usize];
    team_full "team.full" [n: Count];
    team_quick "team.quick" [n: Count];
    team_handed_back "team.handed_back" [day: &str];
    team_arrival_later "team.arrival_later" [day: &str];
    team_arrival_earlier "team.arrival_earlier" [day: &str];
    team_came "team.came" [n: Count];
    team_unfit "team.unfit" [n: Count];
    team_took "team.took" [n: Count];
    team_proof_of "team.proof_of" [names: &str];
    team_copy "team.copy" [name: &str, adds: usize, renews: usize];
    team_copy_same "team.copy_same" [name: &str];
    team_take_in_n "team.take_in_n" [n: Count];
    team_more "team.more" [n: Count];
    team_and_more "team.and_more" [n: Count];
    team_whence_link "team.whence_link" [n: usize];
    team_shown "team.shown" [from: usize, to: usize, of: usize];
    team_taken_out "team.taken_out" [name: &str];
    team_change "team.change" [name: &str];
    team_quick_of "team.quick_of" [n: Count];
    team_returns "team.returns" [n: Count];
    team_joined "team.joined" [name: &str];
    team_chapter "team.chapter" [n: Count, minutes: u32];
    team_meeting_lead "team.meeting_lead" [n: Count, minutes: u32];
    team_people_most "team.people_most" [n: usize];
    team_said "team.said" [n: usize, of: usize];
    team_where "team.where" [section: &str, n: usize, of: usize];
    team_who_would_know "team.who_would_know" [who: &str];
    team_knows "team.knows" [name: &str];
    team_delete_sure "team.delete_sure" [n: Count];
    team_count "team.count" [n: Count];

    asked_lead "asked.lead" [n: Count, minutes: usize];
    asked_about "asked.about" [profile: &str];
    asked_done "asked.done" [n: usize, of: usize];

    team_rests_on "team.rests_on" [n: Count, answers: usize];
    team_quick_in_all "team.quick_in_all" [n: Count];
    team_basis "team.basis" [n: Count];
    team_unknown "team.unknown" [n: Count];
    team_not_applicable "team.not_applicable" [n: Count];
    team_quick_basis "team.quick_basis" [n: Count];
    team_only "team.only" [name: &str];
    team_says "team.says" [n: Count, level: &str];
    team_teach "team.teach" [names: &str];
    team_learn "team.learn" [names: &str];
    team_all_rows "team.all_rows" [n: usize];
    team_spread "team.spread" [n: usize];
    team_covered "team.covered" [n: usize, of: usize];
    team_covered_unknown "team.covered_unknown" [n: usize, of: usize];
    team_covered_not_applicable "team.covered_not_applicable" [n: Count];
    team_cell_claimed "team.cell_claimed" [counts: &str, claimed: &str];
    team_cell_quick "team.cell_quick" [text: &str];
    team_of "team.of" [n: usize, of: usize];
    team_hidden_rule "team.hidden_rule" [n: usize];
    team_too_few "team.too_few" [n: usize, of: usize];
    team_too_alike "team.too_alike" [n: usize, of: usize];
    team_plan_lead "team.plan_lead" [n: usize];
    team_plan_full "team.plan_full" [n: usize];
    team_learns "team.learns" [name: &str];
    team_rests_alone "team.rests_alone" [n: Count, of: usize, name: &str];
    team_unready "team.unready" [n: usize, of: usize, days: usize];
    team_reason_small_team "team.reason_small_team" [how: &str];
    team_action_pair "team.action_pair" [fact: &str];
    team_action_decide "team.action_decide" [fact: &str];
    team_action_borrow "team.action_borrow" [fact: &str];
    team_action_hire "team.action_hire" [fact: &str];
    team_title "team.title" [met: usize, of: Count, lowest: usize];
    team_both "team.both" [met: usize, of: Count, lowest: usize];
    team_on_one "team.on_one" [n: Count];
    team_so_far "team.so_far" [n: usize, of: usize];
    team_result_of "team.result_of" [n: Count];
    team_of_weight "team.of_weight" [n: u32, of: u32];
    team_since_row "team.since_row" [title: &str, then: usize, now: usize];
    team_then_called "team.then_called" [name: &str, then: &str];
    team_report_basis "team.report_basis" [n: Count];
    team_report_quick "team.report_quick" [n: Count, of: usize];
    team_report_score "team.report_score" [score: &str];
    team_report_answers "team.report_answers" [n: usize, of: Count];
    team_report_people "team.report_people" [n: Count];
    team_report_of_them_quick "team.report_of_them_quick" [n: usize];
    team_report_from_to "team.report_from_to" [low: &str, high: &str];
    team_report_practices "team.report_practices" [n: Count];
    team_report_more "team.report_more" [n: Count];
}
