using Union.Tests.Organizations.Elections;
using Union.Tests.Organizations.Founding;
using Union.Tests.Organizations.LegalPersons;
using Union.Tests.Organizations.Officers;
using Union.Tests.Organizations.Terms;
using Union.Work.Rules;
using static Union.Organizations.Rules.OrganizationRules;

namespace Union.Tests.Organizations.Rules;

/// <summary>Which test stands at the edge of each number. A rule without a test, and a test that is gone, fail <see cref="RuleEdgesTests"/>.</summary>
internal static class RuleEdges
{
    public static IReadOnlyDictionary<Rule, (Type Class, string Test)[]> All { get; } =
        new Dictionary<Rule, (Type, string)[]>
        {
            [CommitteeThreshold] =
            [
                (typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.A_committee_must_be_from_25_members_on)),
                (typeof(FoundingRefusalTests), nameof(FoundingRefusalTests.Joint_needs_two_units_each_below_the_committees_threshold)),
            ],
            [FoundingDeadline] =
            [
                (typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_unit_has_until_the_same_day_so_many_months_on)),
                (typeof(FoundingAccessTests), nameof(FoundingAccessTests.The_deadline_and_what_follows_it_are_those_of_the_place)),
            ],
            [FoundingAdvice] = [(typeof(FoundingAccessTests), nameof(FoundingAccessTests.The_deadline_and_what_follows_it_are_those_of_the_place))],
            [FoundingHelpers] = [(typeof(FoundingAccessTests), nameof(FoundingAccessTests.The_deadline_and_what_follows_it_are_those_of_the_place))],
            [PreparatoryFee] = [(typeof(FoundingAccessTests), nameof(FoundingAccessTests.The_deadline_and_what_follows_it_are_those_of_the_place))],
            [WomensMembers] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.A_womens_committee_is_formed_from_the_places_number_on))],
            [WomensWorkers] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.A_womens_committee_is_formed_from_the_places_number_on))],
            [CommitteeBand1] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.The_committee_grows_with_the_members_band_by_band))],
            [CommitteeBand2] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.The_committee_grows_with_the_members_band_by_band))],
            [CommitteeBand3] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.The_committee_grows_with_the_members_band_by_band))],
            [CommitteeBand4] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.The_committee_grows_with_the_members_band_by_band))],
            [CommitteeBand5] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.The_committee_grows_with_the_members_band_by_band))],
            [CommitteeBand6] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.The_committee_grows_with_the_members_band_by_band))],
            [CommitteeBand7] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.The_committee_grows_with_the_members_band_by_band))],
            [StandingSize] =
            [
                (typeof(MeetingTests), nameof(MeetingTests.A_standing_committee_is_taken_from_the_committee_and_has_its_size)),
                (typeof(OfficerEdgeTests), nameof(OfficerEdgeTests.A_standing_committee_has_nine_to_eleven_members)),
            ],
            [AuditSize] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.An_audit_committee_has_3_to_11_members_and_is_required))],
            [AuditRequired] = [(typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.An_audit_committee_has_3_to_11_members_and_is_required))],
            [AuditVacancy] =
            [
                (typeof(MeetingTests), nameof(MeetingTests.An_audit_heads_vacancy_has_its_clock_too)),
                (typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.The_head_of_the_audit_committee_is_replaced_within_three_months)),
            ],
            [TermShort] = [(typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_term_has_three_or_five_years_and_five_in_a_federation))],
            [TermLong] = [(typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_term_has_three_or_five_years_and_five_in_a_federation))],
            [TermLocal] = [(typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_term_has_three_or_five_years_and_five_in_a_federation))],
            [Postponement] =
            [
                (typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_postponement_goes_to_half_a_year_and_no_day_further)),
                (typeof(TermPagesTests), nameof(TermPagesTests.An_extension_needs_the_superiors_reply_and_has_a_limit)),
            ],
            [DueSoon] =
            [
                (typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_term_is_due_soon_overdue_and_seriously_overdue_on_the_day_of_the_rule)),
                (typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_re_election_before_t_180_gives_its_reason)),
                (typeof(TermPagesTests), nameof(TermPagesTests.Reminders_come_at_180_90_and_30_days_and_daily_after)),
            ],
            [SeriouslyOverdue] =
            [
                (typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_term_is_due_soon_overdue_and_seriously_overdue_on_the_day_of_the_rule)),
            ],
            [Quorum] = [(typeof(VotingEdgeTests), nameof(VotingEdgeTests.The_meeting_stands_when_two_thirds_of_those_entitled_came))],
            [Majority] =
            [
                (typeof(VotingEdgeTests), nameof(VotingEdgeTests.Elected_is_who_has_more_than_half_of_those_entitled_not_of_those_present)),
            ],
            [RemovalMajority] =
            [
                (typeof(MeetingTests), nameof(MeetingTests.Removal_needs_more_than_half_of_all)),
                (typeof(VotingEdgeTests), nameof(VotingEdgeTests.A_removal_takes_more_than_half_of_all_members)),
            ],
            [CandidateSurplus] =
            [
                (typeof(VotingEdgeTests), nameof(VotingEdgeTests.Candidates_outnumber_the_seats_by_five_percent_and_ten_on_the_standing_committee)),
            ],
            [StandingSurplus] =
            [
                (typeof(MeetingTests), nameof(MeetingTests.An_election_asks_for_nine_to_eleven_standing_members_and_one_candidate_more)),
                (typeof(VotingEdgeTests), nameof(VotingEdgeTests.Candidates_outnumber_the_seats_by_five_percent_and_ten_on_the_standing_committee)),
            ],
            [CandidateNotice] =
            [
                (typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.The_public_notice_runs_seven_days_after_its_first)),
                (typeof(NoticeEdgeTests), nameof(NoticeEdgeTests.The_meeting_waits_for_the_day_after_the_last_of_the_notice)),
            ],
            [ChairVacancy] =
            [
                (typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_chairs_office_is_filled_within_three_months_and_warned_of_after_sixty_days)),
                (typeof(ElectionTests), nameof(ElectionTests.A_by_election_has_three_months_from_the_vacancy_and_keeps_the_term)),
            ],
            [VacancyWarn1] =
            [
                (typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_chairs_office_is_filled_within_three_months_and_warned_of_after_sixty_days)),
                (typeof(TermPagesTests), nameof(TermPagesTests.A_vacant_chair_is_told_of_after_60_and_80_days)),
            ],
            [VacancyWarn2] = [(typeof(TermPagesTests), nameof(TermPagesTests.A_vacant_chair_is_told_of_after_60_and_80_days))],
            [ExtraMeeting] =
            [
                (typeof(MeetingTests), nameof(MeetingTests.A_meeting_needs_its_quorum_and_an_extra_one_enough_proposers)),
                (typeof(VotingEdgeTests), nameof(VotingEdgeTests.An_extra_meeting_is_proposed_by_a_third_of_the_members)),
            ],
            [MeetingsPerYear] =
            [
                (typeof(MeetingTests), nameof(MeetingTests.A_year_without_a_meeting_is_shown_with_the_rule)),
                (typeof(OfficerEdgeTests), nameof(OfficerEdgeTests.A_part_time_member_has_three_working_days_a_month_and_a_union_one_meeting_a_year)),
            ],
            [CongressFrom] =
            [
                (typeof(CommitteeEdgeTests), nameof(CommitteeEdgeTests.A_congress_instead_of_an_assembly_from_100_members_on)),
                (typeof(FoundingRefusalTests), nameof(FoundingRefusalTests.A_congress_needs_enough_members_and_the_delegates_allotted)),
            ],
            [BanEnterpriseHead] = Exclusions,
            [BanPartner] = Exclusions,
            [BanHrHead] = Exclusions,
            [BanForeign] = Exclusions,
            [BanRelative] = Exclusions,
            [BanLegalRepresentative] = Exclusions,
            [FullTimeFrom] =
            [
                (typeof(OfficerPagesTests), nameof(OfficerPagesTests.The_staffing_rules_are_shown_as_checks_with_their_source)),
                (typeof(OfficerEdgeTests), nameof(OfficerEdgeTests.A_full_time_chair_may_be_set_from_200_workers_on)),
            ],
            [StaffPerMille] =
            [
                (typeof(OfficerPagesTests), nameof(OfficerPagesTests.The_staffing_rules_are_shown_as_checks_with_their_source)),
                (typeof(OfficerEdgeTests), nameof(OfficerEdgeTests.Three_in_a_thousand_workers_are_full_time_staff)),
            ],
            [PartTimeDays] =
            [
                (typeof(OfficerEdgeTests), nameof(OfficerEdgeTests.A_part_time_member_has_three_working_days_a_month_and_a_union_one_meeting_a_year)),
            ],
            [TransferSilence] = [(typeof(OrganizationRulesTests), nameof(OrganizationRulesTests.Silence_is_consent_only_where_the_place_says_so))],
            [TrainingForAll] = [(typeof(TrainingTests), nameof(TrainingTests.In_Beijing_members_and_full_time_staff_must_be_trained_too))],
            [ChairTraining] =
            [
                (typeof(TrainingTests), nameof(TrainingTests.A_new_chair_has_a_year_to_be_trained)),
                (typeof(OfficerEdgeTests), nameof(OfficerEdgeTests.A_new_chair_is_trained_within_a_year)),
            ],
            [MembersRate] = [(typeof(OfficerEdgeTests), nameof(OfficerEdgeTests.Ninety_five_of_a_hundred_workers_are_members))],
            [LegalChange] = [(typeof(DeadlineEdgeTests), nameof(DeadlineEdgeTests.A_change_of_the_legal_person_is_registered_within_thirty_days))],
            [LegalRenewal] =
            [
                (
                    typeof(LegalPersonTests),
                    nameof(LegalPersonTests.A_union_is_registered_when_conditions_papers_and_certificate_fit_and_a_re_election_opens_the_renewal)
                ),
            ],
            [SplitProperty] = [(typeof(ReorganizationTests), nameof(ReorganizationTests.Property_of_a_split_follows_the_rule_of_the_place))],
            [MergeProperty] = [(typeof(ExpectedRulesTests), nameof(ExpectedRulesTests.A_profile_gives_the_number_of_the_article))],
            [EndProperty] = [(typeof(ExpectedRulesTests), nameof(ExpectedRulesTests.A_profile_gives_the_number_of_the_article))],
            [StalledAfter] =
            [
                (typeof(FoundingRefusalTests), nameof(FoundingRefusalTests.Stalled_only_after_the_days_of_the_rule_and_taken_up_again)),
            ],
        };

    private static (Type, string)[] Exclusions =>
        [(typeof(VotingEdgeTests), nameof(VotingEdgeTests.Each_exclusion_keeps_from_the_chair_and_kinship_from_the_committee))];
}
