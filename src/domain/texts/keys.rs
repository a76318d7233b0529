/// Names every text once: its variant, its key in the language file, and its placeholders.
macro_rules! texts {
    ($($variant:ident $key:literal [$($placeholder:literal)*];)*) => {
        /// A text on screen.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the language file holds what each one says")]
        pub enum Text { $($variant),* }

        impl Text {
            /// The key of each text in the language file, in order, and the placeholders it holds.
            pub const KEYS: &'static [(&'static str, &'static [&'static str])] =
                &[$(($key, &[$($placeholder),*])),*];
        }
    };
}

texts! {
    SiteName "site.name" [];
    SiteTitle "site.title" ["page"];
    SiteDescription "site.description" [];
    SiteSkip "site.skip" [];
    SiteNav "site.nav" [];
    SiteColours "site.colours" [];
    SiteColoursSystem "site.colours_system" [];
    SiteColoursLight "site.colours_light" [];
    SiteColoursDark "site.colours_dark" [];
    SitePromise "site.promise" [];
    SiteAid "site.aid" [];
    SiteJudged "site.judged" ["date"];
    SiteAhead "site.ahead" [];
    SiteKeep "site.keep" [];
    SiteBroken "site.broken" [];
    SiteFilesMissing "site.files_missing" [];
    SiteLate "site.late" [];
    SiteNeedsProgram "site.needs_program" [];

    LostTitle "lost.title" [];
    LostText "lost.text" [];
    LostLink "lost.link" [];

    NavStart "nav.start" [];
    NavQuick "nav.quick" [];
    NavFull "nav.full" [];
    NavResult "nav.result" [];
    NavBrief "nav.brief" [];
    NavRoom "nav.room" [];
    NavContrast "nav.contrast" [];

    StartTitle "start.title" [];
    StartLead "start.lead" ["n"];
    StartLeadPrivacy "start.lead_privacy" [];
    StartPrediction "start.prediction" [];
    StartPredictionNote "start.prediction_note" [];
    StartGo "start.go" [];
    StartStarting "start.starting" [];
    StartCompare "start.compare" [];
    StartResume "start.resume" ["n" "of"];
    StartResumeTitle "start.resume_title" [];
    StartResumeGo "start.resume_go" [];
    StartResumeResult "start.resume_result" [];
    StartWhatTitle "start.what_title" [];
    StartWhat1 "start.what_1" [];
    StartWhat2 "start.what_2" [];
    StartWhat3 "start.what_3" [];
    StartPrivateTitle "start.private_title" [];
    StartPrivate1 "start.private_1" [];
    StartPrivate2 "start.private_2" [];
    StartPrivate3 "start.private_3" [];

    QuestionProgress "question.progress" ["n" "of"];
    QuestionProgressOpen "question.progress_open" ["n"];
    QuestionContinues "question.continues" [];
    QuestionWhy "question.why" [];
    QuestionDontKnow "question.dont_know" [];
    QuestionNoOpportunity "question.no_opportunity" [];
    QuestionNotApplicable "question.not_applicable" [];
    QuestionEvidence "question.evidence" [];
    QuestionEvidenceNote "question.evidence_note" [];
    QuestionEvidenceNone "question.evidence_none" [];
    QuestionDated "question.dated" [];
    QuestionNote "question.note" [];
    QuestionNoteHint "question.note_hint" [];
    QuestionBack "question.back" [];
    QuestionNext "question.next" [];
    QuestionFinish "question.finish" [];
    QuestionKeys "question.keys" [];
    QuestionOtherwiseBack "question.otherwise_back" [];
    QuestionInWords "question.in_words" [];
    QuestionSaved "question.saved" [];
    QuestionNotSaved "question.not_saved" [];
    QuestionUnanswered "question.unanswered" [];
    QuestionClear "question.clear" [];

    StorageBlocked "storage.blocked" [];
    StorageFull "storage.full" [];
    StorageDownload "storage.download" [];
    StorageOpenFile "storage.open_file" [];
    StorageFileName "storage.file_name" [];
    StorageRawName "storage.raw_name" [];

    NoticeUnreadable "notice.unreadable" ["why"];
    NoticeUnreadableDownload "notice.unreadable_download" [];
    NoticeRefused "notice.refused" ["why"];
    NoticeUnknown "notice.unknown" ["ids"];
    NoticeStartedOver "notice.started_over" [];
    NoticeUndo "notice.undo" [];
    NoticeOpened "notice.opened" [];
    NoticeOpenedUndo "notice.opened_undo" [];
    NoticeCopied "notice.copied" [];
    NoticeNotCopied "notice.not_copied" [];
    NoticeDismiss "notice.dismiss" [];
    NoticeTooLarge "notice.too_large" ["bytes" "most"];
    NoticeNotReadable "notice.not_readable" ["line" "column"];
    NoticeOtherChecklist "notice.other_checklist" ["id"];
    NoticeNotAnAssessment "notice.not_an_assessment" ["at"];
    NoticeNewer "notice.newer" ["format"];

    OverStart "over.start" [];
    OverSure "over.sure" [];
    OverYes "over.yes" [];
    OverNo "over.no" [];

    ResultTitle "result.title" [];
    ResultTitleNone "result.title_none" [];
    ResultNoneQuick "result.none_quick" ["role"];
    ResultTitleUnproven "result.title_unproven" [];
    ResultNoneUnproven "result.none_unproven" ["role" "n"];
    ResultNothingTitle "result.nothing_title" [];
    ResultNothing "result.nothing" [];
    ResultNothingGo "result.nothing_go" [];
    ResultSoFarQuick "result.so_far_quick" ["n" "of"];
    ResultOutcome "result.outcome" ["predicted" "met" "of"];
    ResultOutcomePlain "result.outcome_plain" ["met" "of"];
    ResultOutcomeFit "result.outcome_fit" ["predicted" "fit"];
    ResultOutcomeUnconfirmed "result.outcome_unconfirmed" ["n"];
    ResultAfter "result.after" [];
    ResultAfterShift "result.after_shift" ["before" "after"];
    ResultMore "result.more" ["n"];
    ResultGaps "result.gaps" [];
    ResultGapsQuick "result.gaps_quick" [];
    ResultClaims "result.claims" [];
    ResultClaimsNote "result.claims_note" [];
    ResultClaimsNoteTeam "result.claims_note_team" [];
    ResultClaimMissing "result.claim_missing" ["n" "list"];
    ResultClaimMissingDate "result.claim_missing_date" ["n" "list"];
    ResultAll "result.all" [];
    ResultAllNote "result.all_note" [];
    ResultOn "result.on" [];
    ResultOnFull "result.on_full" [];
    ResultOnFullNote "result.on_full_note" ["n" "minutes"];
    ResultOnFullDone "result.on_full_done" [];
    ResultOnBrief "result.on_brief" [];
    ResultOnBriefNote "result.on_brief_note" [];
    ResultOnRoom "result.on_room" [];
    ResultOnRoomNote "result.on_room_note" [];
    ResultOnContrast "result.on_contrast" [];
    ResultOnContrastNote "result.on_contrast_note" [];
    ResultQuickLimit "result.quick_limit" [];
    ResultHeadline "result.headline" ["band"];
    ResultWeakest "result.weakest" ["section"];
    ResultHeld "result.held" ["list"];
    ResultUnknowns "result.unknowns" ["n" "score"];
    ResultUnknownsNone "result.unknowns_none" [];
    ResultNumber "result.number" ["n"];
    ResultSoFar "result.so_far" ["n" "of"];
    ResultFloorOpen "result.floor_open" [];
    ResultNotYet "result.not_yet" ["n" "of"];
    ResultFit "result.fit" ["n" "of" "floor"];
    ResultArithmetic "result.arithmetic" [];
    ResultDisclaimer "result.disclaimer" [];

    LevelClaimed "level.claimed" [];
    LevelEvidenced "level.evidenced" [];
    LevelTarget "level.target" [];
    LevelAnswer "level.answer" [];
    LevelPractice "level.practice" [];
    LevelDontKnow "level.dont_know" [];
    LevelNoOpportunity "level.no_opportunity" [];
    LevelNotApplicable "level.not_applicable" [];
    LevelUnanswered "level.unanswered" [];
    LevelMeets "level.meets" [];
    LevelBelow "level.below" [];
    LevelUnconfirmed "level.unconfirmed" [];
    LevelProof "level.proof" [];
    LevelBar "level.bar" ["evidenced" "target"];

    ExplainP1 "explain.p1" [];
    ExplainP2 "explain.p2" [];
    ExplainP3 "explain.p3" [];
    ExplainAnswered "explain.answered" [];
    ExplainDontKnow "explain.dont_know" [];
    ExplainNoOpportunity "explain.no_opportunity" [];
    ExplainWorse "explain.worse" [];
    ExplainAlso "explain.also" ["answer"];
    ExplainAlsoUnknown "explain.also_unknown" [];
    ExplainAskedFor "explain.asked_for" ["role"];
    ExplainLooksLike "explain.looks_like" [];
    ExplainPartProof "explain.part_proof" ["list"];
    ExplainStep "explain.step" [];
    ExplainAsk "explain.ask" [];
    ExplainAskText "explain.ask_text" ["who"];
    ExplainPlan "explain.plan" [];
    ExplainIf "explain.if" [];
    ExplainThen "explain.then" [];
    ExplainDone "explain.done" [];
    ExplainRecheck "explain.recheck" [];
    ExplainEffortS "explain.effort_s" [];
    ExplainEffortM "explain.effort_m" [];
    ExplainEffortL "explain.effort_l" [];
    ExplainFirst "explain.first" [];
    ExplainUnlocks "explain.unlocks" [];
    ExplainInterview "explain.interview" [];
    ExplainFollowUp "explain.follow_up" ["question"];
    ExplainDemo "explain.demo" [];
    ExplainProduction "explain.production" [];
    ExplainWhy "explain.why" [];
    ExplainSources "explain.sources" [];
    ExplainSourceLine "explain.source_line" ["title" "at" "says" "read"];
    ExplainPractise "explain.practise" [];
    ExplainChange "explain.change" [];

    FullTitle "full.title" [];
    FullLead "full.lead" [];
    FullFacts "full.facts" [];
    FullFactsNote "full.facts_note" [];
    FullChapters "full.chapters" [];
    FullQuestions "full.questions" [];
    FullChapterState "full.chapter_state" ["n" "of"];
    FullChapterGo "full.chapter_go" [];
    FullChapterMore "full.chapter_more" [];
    FullChapterAgain "full.chapter_again" [];
    FullOpen "full.open" ["n"];
    FullOpenNone "full.open_none" [];
    FullBank "full.bank" [];
    FullBankNote "full.bank_note" [];
    FullScenarios "full.scenarios" [];
    FullScenariosNote "full.scenarios_note" [];
    FullChapter "full.chapter" ["n" "of"];
    FullNextChapter "full.next_chapter" ["title"];
    FullToScenarios "full.to_scenarios" [];
    FullToOverview "full.to_overview" [];
    FullChapterResult "full.chapter_result" ["title"];
    FullChapterOpen "full.chapter_open" [];
    FullChapterGaps "full.chapter_gaps" [];
    FullChapterNoGaps "full.chapter_no_gaps" [];
    FullHeldBy "full.held_by" ["list" "band"];

    ScenarioProgress "scenario.progress" ["n" "of"];
    ScenarioBest "scenario.best" [];
    ScenarioWorst "scenario.worst" [];
    ScenarioBoth "scenario.both" [];
    ScenarioReasons "scenario.reasons" [];
    ScenarioKeyBest "scenario.key_best" [];
    ScenarioKeyAcceptable "scenario.key_acceptable" [];
    ScenarioKeyPoor "scenario.key_poor" [];
    ScenarioKeyWorst "scenario.key_worst" [];
    ScenarioYourBest "scenario.your_best" [];
    ScenarioYourWorst "scenario.your_worst" [];
    ScenarioMinority "scenario.minority" [];
    ScenarioInforms "scenario.informs" [];
    ScenarioInterview "scenario.interview" [];

    SectionsTitle "sections.title" [];
    SectionsNote "sections.note" [];
    SectionsChart "sections.chart" [];
    SectionsSection "sections.section" [];
    SectionsEvidenced "sections.evidenced" [];
    SectionsClaimed "sections.claimed" [];
    SectionsTarget "sections.target" [];
    SectionsBand "sections.band" [];
    SectionsOpen "sections.open" [];
    SectionsWithout "sections.without" [];
    SectionsCap "sections.cap" ["level" "cap"];
    SectionsFormula "sections.formula" ["points" "possible" "score"];
    SectionsTerm "sections.term" ["weight" "level"];
    SectionsMean "sections.mean" ["score"];
    SectionsFormulaFit "sections.formula_fit" ["fit"];

    StairsTitle "stairs.title" [];
    StairsNote "stairs.note" [];
    StairsStep "stairs.step" ["band" "n"];
    StairsRaise "stairs.raise" ["from" "to"];
    StairsProof "stairs.proof" ["from" "to"];
    StairsTop "stairs.top" [];

    PatternsTitle "patterns.title" [];
    PatternsNote "patterns.note" [];
    PatternsBehindHigh "patterns.behind_high" [];
    PatternsBehindLow "patterns.behind_low" [];
    PatternsHurts "patterns.hurts" [];
    PatternsFirstStep "patterns.first_step" [];

    ClustersTitle "clusters.title" [];
    ClustersTitlePlain "clusters.title_plain" [];
    ClustersAbove "clusters.above" ["cluster"];
    ClustersBelow "clusters.below" ["cluster"];
    ClustersConsistent "clusters.consistent" ["cluster"];
    ClustersLearning "clusters.learning" ["cluster"];
    ClustersNumbers "clusters.numbers" ["rating" "scenario"];

    RemarksTitle "remarks.title" [];
    RemarksSameLevel "remarks.same_level" ["count" "of"];
    RemarksWithoutEvidence "remarks.without_evidence" ["count" "of"];
    RemarksPrediction "remarks.prediction" ["predicted" "fit"];
    RemarksManyNa "remarks.many_na" ["count" "of" "list"];

    BriefTitleCandidate "brief.title_candidate" [];
    BriefTitleTeam "brief.title_team" [];
    BriefAbout "brief.about" ["who" "system" "date"];
    BriefPrint "brief.print" [];
    BriefMarkdown "brief.markdown" [];
    BriefCsvPractices "brief.csv_practices" [];
    BriefCsvSections "brief.csv_sections" [];
    BriefCopy "brief.copy" [];
    BriefCopyAnswers "brief.copy_answers" [];
    BriefReveals "brief.reveals" [];
    BriefStrengths "brief.strengths" [];
    BriefStrengthsNone "brief.strengths_none" [];
    BriefBring "brief.bring" ["list"];
    BriefGaps "brief.gaps" [];
    BriefSay "brief.say" [];
    BriefSayCandidate "brief.say_candidate" ["answer" "step"];
    BriefSayDontKnow "brief.say_dont_know" ["who"];
    BriefSayNoOpportunity "brief.say_no_opportunity" ["step"];
    BriefSayTeam "brief.say_team" ["answer" "step"];
    BriefQuestions "brief.questions" [];
    BriefOwn "brief.own" [];
    BriefNotes "brief.notes" [];
    BriefNotesNone "brief.notes_none" [];
    BriefEmpty "brief.empty" [];
    BriefFile "brief.file" [];
    BriefTablePractices "brief.table_practices" [];
    BriefTableSections "brief.table_sections" [];
    BriefMoreGaps "brief.more_gaps" [];

    RoomTitle "room.title" [];
    RoomLead "room.lead" [];
    RoomChoose "room.choose" [];
    RoomOwn "room.own" [];
    RoomOwnHint "room.own_hint" [];
    RoomWords "room.words" ["n"];
    RoomContrast "room.contrast" [];
    RoomNext "room.next" [];
    RoomEvidence "room.evidence" [];

    ContrastTitle "contrast.title" [];
    ContrastLead "contrast.lead" [];
    ContrastOurs "contrast.ours" [];
    ContrastTopic "contrast.topic" [];
    ContrastDemo "contrast.demo" [];
    ContrastProduction "contrast.production" [];
    ContrastGo "contrast.go" [];
}
