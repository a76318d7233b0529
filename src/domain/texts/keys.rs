/// Names every text that stands as it is: its variant, and its key in the language file.
macro_rules! texts {
    ($($variant:ident $key:literal;)*) => {
        /// A text on screen that stands as it is; those with placeholders are methods of
        /// [`Texts`](super::Texts).
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the language file holds what each one says")]
        pub enum Text { $($variant),* }

        impl Text {
            /// The key of each text in the language file, in order.
            pub const KEYS: &'static [&'static str] = &[$($key),*];
        }
    };
}

texts! {
    SiteName "site.name";
    SiteDescription "site.description";
    SiteSkip "site.skip";
    SiteNav "site.nav";
    SiteColours "site.colours";
    SiteColoursSystem "site.colours_system";
    SiteColoursLight "site.colours_light";
    SiteColoursDark "site.colours_dark";
    SitePromise "site.promise";
    SiteAid "site.aid";
    SiteAhead "site.ahead";
    SiteKeep "site.keep";
    SiteBroken "site.broken";
    SiteFilesMissing "site.files_missing";
    SiteLate "site.late";
    SiteNeedsProgram "site.needs_program";

    LostTitle "lost.title";
    LostText "lost.text";
    LostLink "lost.link";

    JoinSpace "join.space";
    JoinList "join.list";
    JoinFacts "join.facts";
    JoinLine "join.line";
    JoinDecimal "join.decimal";

    NavStart "nav.start";
    NavQuick "nav.quick";
    NavQuickShort "nav.quick_short";
    NavFull "nav.full";
    NavFullShort "nav.full_short";
    NavResult "nav.result";
    NavBrief "nav.brief";
    NavRoom "nav.room";
    NavContrast "nav.contrast";
    NavContrastShort "nav.contrast_short";
    NavAlong "nav.along";
    NavHistory "nav.history";
    NavShared "nav.shared";

    StartTitle "start.title";
    StartGo "start.go";
    StartStarting "start.starting";
    StartPrivacy "start.privacy";
    StartWhatTitle "start.what_title";
    StartWhat "start.what";
    StartTeamTitle "start.team_title";
    StartTeam "start.team";
    StartPrivateTitle "start.private_title";
    StartPrivate "start.private";
    StartWelcome "start.welcome";
    StartResumeGo "start.resume_go";
    StartResumeResult "start.resume_result";
    StartOverview "start.overview";

    SpecimenTitle "specimen.title";
    SpecimenOpens "specimen.opens";
    SpecimenAsked "specimen.asked";

    OpeningGo "opening.go";
    OpeningGoFull "opening.go_full";
    OpeningPrediction "opening.prediction";
    OpeningPredictionTeam "opening.prediction_team";
    OpeningPredictionNote "opening.prediction_note";

    ProfileChange "profile.change";
    ProfileName "profile.name";

    WhoKeep "who.keep";
    WhoAnew "who.anew";
    WhoCancel "who.cancel";

    QuestionWhy "question.why";
    QuestionOnRequest "question.progress_bank";
    QuestionDontKnow "question.dont_know";
    QuestionNoOpportunity "question.no_opportunity";
    QuestionNotApplicable "question.not_applicable";
    QuestionEvidence "question.evidence";
    QuestionEvidenceNote "question.evidence_note";
    QuestionEvidenceNone "question.evidence_none";
    QuestionEffectFull "question.effect_full";
    QuestionDated "question.dated";
    QuestionNote "question.note";
    QuestionNoteHint "question.note_hint";
    QuestionBack "question.back";
    QuestionNext "question.next";
    QuestionNextEvidence "question.next_evidence";
    QuestionFinish "question.finish";
    QuestionReturn "question.return";
    QuestionKeys "question.keys";
    QuestionOtherwiseBack "question.otherwise_back";
    QuestionInWords "question.in_words";
    QuestionSaved "question.saved";
    QuestionNotSaved "question.not_saved";
    QuestionUnanswered "question.unanswered";
    QuestionClear "question.clear";

    StorageBlocked "storage.blocked";
    StorageFull "storage.full";
    StorageExcerpt "storage.excerpt";
    StorageDownload "storage.download";
    StorageOpenFile "storage.open_file";
    StorageFileName "storage.file_name";
    StorageRawName "storage.raw_name";

    NoticeNoAssessment "notice.no_assessment";
    NoticeEmpty "notice.empty";
    NoticeNotText "notice.not_text";
    NoticeUtf16 "notice.utf16";
    NoticeLink "notice.link";
    NoticeNoAnswers "notice.no_answers";
    NoticeUnreadableDownload "notice.unreadable_download";
    NoticeStartedOver "notice.started_over";
    NoticeUndo "notice.undo";
    NoticeKeptAgain "notice.kept_again";
    NoticeOpened "notice.opened";
    NoticeNotPrinted "notice.not_printed";
    NoticeOpenedUndo "notice.opened_undo";
    NoticeDismiss "notice.dismiss";
    FileYes "file.yes";
    FileNo "file.no";
    FileNoMine "file.no_mine";

    OverStart "over.start";
    OverSure "over.sure";
    OverYes "over.yes";
    OverNo "over.no";

    ResultKicker "result.kicker";
    ResultNoneCounts "result.none_counts";
    ResultContents "result.contents";
    ResultNothingTitle "result.nothing_title";
    ResultNothing "result.nothing";
    ResultNothingGo "result.nothing_go";
    ResultUnconfirmed "result.unconfirmed";
    ResultAfter "result.after";
    ResultStands "result.stands";
    ResultGaps "result.gaps";
    ResultClaims "result.claims";
    ResultClaimsNote "result.claims_note";
    ResultClaimsNoteTeam "result.claims_note_team";
    ResultProofOpen "result.proof_open";
    ResultProofEnough "result.proof_enough";
    ResultProofDone "result.proof_done";
    ResultAlong "result.along";
    ResultOnFull "result.on_full";
    ResultOnFullMore "result.on_full_more";
    ResultOnBrief "result.on_brief";
    ResultOnBriefTeam "result.on_brief_team";
    ResultOnRoom "result.on_room";
    ResultOnContrast "result.on_contrast";
    ResultQuickLimit "result.quick_limit";
    ResultFloorOpen "result.floor_open";
    ResultArithmetic "result.arithmetic";
    ResultCounted "result.counted";
    ResultFolded "result.folded";
    ResultDisclaimer "result.disclaimer";
    ResultLevels "result.levels";

    OutlookNothing "outlook.nothing";
    OutlookUnknown "outlook.unknown";

    ScaleTitle "scale.title";
    ScaleNow "scale.now";
    ScaleGuess "scale.guess";
    ScaleProven "scale.proven";

    StandingMet "standing.met";
    StandingClaimed "standing.claimed";
    StandingBelow "standing.below";
    StandingUnknown "standing.unknown";
    StandingOpen "standing.open";
    StandingNotApplicable "standing.not_applicable";

    LevelClaimed "level.claimed";
    LevelEvidenced "level.evidenced";
    LevelTarget "level.target";
    LevelAnswer "level.answer";
    LevelPractice "level.practice";
    LevelDontKnow "level.dont_know";
    LevelNoOpportunity "level.no_opportunity";
    LevelNotApplicable "level.not_applicable";
    LevelUnanswered "level.unanswered";
    LevelUnconfirmed "level.unconfirmed";
    LevelNone "level.none";
    LevelName0 "level.name_0";
    LevelName1 "level.name_1";
    LevelName2 "level.name_2";
    LevelName3 "level.name_3";
    LevelName4 "level.name_4";
    LevelSays0 "level.says_0";
    LevelSays1 "level.says_1";
    LevelSays2 "level.says_2";
    LevelSays3 "level.says_3";
    LevelSays4 "level.says_4";

    ExplainP1 "explain.p1";
    ExplainP2 "explain.p2";
    ExplainP3 "explain.p3";
    ExplainDontKnow "explain.dont_know";
    ExplainNoOpportunity "explain.no_opportunity";
    ExplainWorse "explain.worse";
    ExplainAlsoUnknown "explain.also_unknown";
    ExplainAlsoCalled "explain.also_called";
    ExplainSmallTeam "explain.small_team";
    ExplainLooksLike "explain.looks_like";
    ExplainAskedYou "explain.asked_you";
    ExplainGivesAway "explain.gives_away";
    ExplainCosts "explain.costs";
    ExplainBring "explain.bring";
    ExplainBringLater "explain.bring_later";
    ExplainCountsFull "explain.counts_full";
    ExplainAtLeast "explain.at_least";
    ExplainStep "explain.step";
    ExplainAsk "explain.ask";
    ExplainPlan "explain.plan";
    ExplainEffortS "explain.effort_s";
    ExplainEffortM "explain.effort_m";
    ExplainEffortL "explain.effort_l";
    ExplainFirst "explain.first";
    ExplainUnlocks "explain.unlocks";
    ExplainTwoWays "explain.two_ways";
    ExplainStepAndPlan "explain.step_and_plan";
    ExplainHiring "explain.hiring";
    ExplainDemo "explain.demo";
    ExplainProduction "explain.production";
    ExplainMore "explain.more";
    ExplainWhy "explain.why";
    ExplainSources "explain.sources";
    ExplainPractise "explain.practise";
    ExplainChange "explain.change";

    FullTitle "full.title";
    FullFacts "full.facts";
    FullFactsNote "full.facts_note";
    FullChapters "full.chapters";
    FullQuestions "full.questions";
    FullNotStarted "full.not_started";
    FullDone "full.done_plain";
    FullOpenNone "full.open_none";
    FullBank "full.bank";
    FullBankNote "full.bank_note";
    FullScenarios "full.scenarios";
    FullScenariosNote "full.scenarios_note";
    FullScenariosAll "full.scenarios_all";
    FullToScenarios "full.to_scenarios";
    FullToOverview "full.to_overview";
    FullChapterOpen "full.chapter_open";
    FullChapterEmpty "full.chapter_empty";
    FullChapterNothing "full.chapter_nothing";
    FullChapterUnknown "full.chapter_unknown";

    ScenarioLead "scenario.lead";
    ScenarioAsk "scenario.ask";
    ScenarioFirst "scenario.first";
    ScenarioHarm "scenario.harm";
    ScenarioBoth "scenario.both";
    ScenarioReady "scenario.ready";
    ScenarioShowReasons "scenario.show_reasons";
    ScenarioShown "scenario.shown";
    ScenarioKeys "scenario.keys";
    ScenarioReasons "scenario.reasons";
    ScenarioKeyBest "scenario.key_best";
    ScenarioKeyAcceptable "scenario.key_acceptable";
    ScenarioKeyPoor "scenario.key_poor";
    ScenarioKeyWorst "scenario.key_worst";
    ScenarioYourBest "scenario.your_best";
    ScenarioYourWorst "scenario.your_worst";
    ScenarioMinority "scenario.minority";
    ScenarioInforms "scenario.informs";
    ScenarioInterview "scenario.interview";

    SectionsTitle "sections.title";
    SectionsNote "sections.note";
    SectionsOpen "sections.open";

    PatternsTitle "patterns.title";
    PatternsNote "patterns.note";
    PatternsBehindHigh "patterns.behind_high";
    PatternsBehindLow "patterns.behind_low";
    PatternsHurts "patterns.hurts";
    PatternsFirstStep "patterns.first_step";

    ClustersTitle "clusters.title";
    ClustersTitlePlain "clusters.title_plain";

    RemarksTitle "remarks.title";

    BriefTitleCandidate "brief.title_candidate";
    BriefTitleTeam "brief.title_team";
    BriefPrint "brief.print";
    BriefWays "brief.ways";
    BriefReveals "brief.reveals";
    BriefFirstFix "brief.first_fix";
    BriefOwner "brief.owner";
    BriefDue "brief.due";
    BriefStand "brief.stand";
    BriefStrengths "brief.strengths";
    BriefStrengthsNone "brief.strengths_none";
    BriefGaps "brief.gaps";
    BriefSay "brief.say";
    BriefStep "brief.step";
    BriefQuestions "brief.questions";
    BriefOwn "brief.own";
    BriefNotes "brief.notes";
    BriefNotesNone "brief.notes_none";
    BriefEmpty "brief.empty";
    BriefFile "brief.file";
    BriefTablePractices "brief.table_practices";
    BriefTableSections "brief.table_sections";
    BriefMoreGaps "brief.more_gaps";

    RoomTitle "room.title";
    RoomLead "room.lead";
    RoomChoose "room.choose";
    RoomOwn "room.own";
    RoomOwnHint "room.own_hint";
    RoomBack "room.back";
    RoomContrast "room.contrast";
    RoomNext "room.next";
    RoomEvidence "room.evidence";

    FactsDates "facts.dates";
    FactsNumbers "facts.numbers";
    FactsLimits "facts.limits";
    FactsLead "facts.lead";
    FactsNumber "facts.number";
    FactsNumberOpen "facts.number_open";
    FactsDate "facts.date";
    FactsDateOpen "facts.date_open";
    FactsName "facts.name";
    FactsNameOpen "facts.name_open";
    FactsLimit "facts.limit";
    FactsLimitOpen "facts.limit_open";
    FactsNote "facts.note";

    ContrastTitle "contrast.title";
    ContrastLead "contrast.lead";
    ContrastOurs "contrast.ours";
    ContrastTopic "contrast.topic";
    ContrastDemo "contrast.demo";
    ContrastProduction "contrast.production";
    ContrastGo "contrast.go";
    ContrastJump "contrast.jump";
    ContrastOwn "contrast.own";

    TablePractice "table.practice";
    TableTitle "table.title";
    TableSection "table.section";
    TableStatus "table.status";
    TableClaimed "table.claimed";
    TableEvidenced "table.evidenced";
    TableTarget "table.target";
    TableGap "table.gap";
    TableClass "table.class";
    TableWeight "table.weight";
    TableFloor "table.floor";
    TableNote "table.note";
    TableShown "table.shown";
    TableScore "table.score";
    TableBand "table.band";
    TableCap "table.cap";
    TablePoints "table.points";
    TableAnsweredWeight "table.answered_weight";
    TableRoutedWeight "table.routed_weight";
    TableUnknowns "table.unknowns";
    TableWithoutUnknowns "table.without_unknowns";
    TableYes "table.yes";
    TableNo "table.no";
    TableOpen "table.open";
    TableLevel "table.level";
    TableDontKnow "table.dont_know";
    TableNotApplicable "table.not_applicable";
    TableNoOpportunity "table.no_opportunity";

    AlongLead "along.lead";
    AlongNothing "along.nothing";
    AlongPaper "along.paper";
    AlongPaperNote "along.paper_note";
    AlongPaperGo "along.paper_go";
    AlongMarkdown "along.markdown";
    AlongMarkdownNote "along.markdown_note";
    AlongPractices "along.practices";
    AlongPracticesNote "along.practices_note";
    AlongSections "along.sections";
    AlongSectionsNote "along.sections_note";
    AlongAnswers "along.answers";
    AlongAnswersNote "along.answers_note";
    AlongSave "along.save";
    AlongCopy "along.copy";
    AlongShare "along.share";
    AlongShow "along.show";
    AlongCopied "along.copied";
    AlongHandedOver "along.handed_over";
    AlongClosed "along.closed";
    AlongRefused "along.refused";
    AlongDecimals "along.decimals";
    AlongDecimalsPoint "along.decimals_point";
    AlongDecimalsComma "along.decimals_comma";

    HistoryLead "history.lead";
    HistoryUndo "history.undo";
    HistoryAssessments "history.assessments";
    HistoryNone "history.none";
    HistoryAtHand "history.at_hand";
    HistorySwitch "history.switch";
    HistoryCopy "history.copy";
    HistoryName "history.name";
    HistoryNameAsk "history.name_ask";
    HistoryDelete "history.delete";
    HistoryDays "history.days";
    HistoryDaysNote "history.days_note";
    HistoryKeepToday "history.keep_today";
    HistoryLooking "history.looking";
    HistoryNoDays "history.no_days";
    HistoryNoDatabase "history.no_database";
    HistoryCompare "history.compare";
    HistoryChangedTitle "history.changed_title";
    HistoryThen "history.then";
    HistoryNow "history.now";
    HistoryOtherAudience "history.other_audience";
    HistoryNothingInCommon "history.nothing_in_common";
    HistoryMovedTitle "history.moved_title";
    HistoryMovedNote "history.moved_note";
    HistoryTargets "history.targets";
    HistoryScoreHead "history.score_head";
    HistoryByAnswers "history.by_answers";
    HistoryByQuestions "history.by_questions";
    HistoryByProfile "history.by_profile";
    HistoryResolved "history.resolved";
    HistoryNew "history.new";
    HistoryPersisting "history.persisting";
    HistoryReworded "history.reworded";
    HistoryOnlyNow "history.only_now";
    HistoryOnlyThen "history.only_then";
    HistoryStands "history.stands";
    HistoryCopyMarkdown "history.copy_markdown";
    HistoryDevice "history.device";
    HistoryDeviceNote "history.device_note";
    HistoryDeviceDelete "history.device_delete";
    HistoryDeviceSure "history.device_sure";
    HistoryDeviceYes "history.device_yes";
    HistoryDeviceNo "history.device_no";
    HistoryDeviceDone "history.device_done";
    HistoryDeviceClean "history.device_clean";
    HistoryDeviceLeft "history.device_left";
    HistoryLeftUnknown "history.left_unknown";

    SharedKicker "shared.kicker";
    SharedAsk "shared.ask";
    SharedAskNote "shared.ask_note";
    SharedField "shared.field";
    SharedOpen "shared.open";
    SharedNone "shared.none";
    SharedCut "shared.cut";
    SharedDamaged "shared.damaged";
    SharedSealed "shared.sealed";
    SharedNewer "shared.newer";
    SharedOtherChecklist "shared.other_checklist";
    SharedSafe "shared.safe";
    SharedTheirs "shared.theirs";
    SharedTheirsNote "shared.theirs_note";
    SharedLeftBehind "shared.left_behind";
    SharedName "shared.name";
    SharedKeep "shared.keep";
    SharedKept "shared.kept";
    SharedNotKept "shared.not_kept";
    SharedBack "shared.back";
}
