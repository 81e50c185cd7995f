% SPDX-License-Identifier: BSL-1.0
% Small cases read off the sentences and examples of docs/semantics.md: swipl -g self_check -t halt self_check.pl
:- prolog_load_context(directory, Here), asserta(user:file_search_path(oracle, Here)).
:- use_module(library(lists)).
:- use_module(library(apply)).
:- use_module(oracle(world)).
:- use_module(oracle(rules)).

self_check :-
    findall(Name, ( check(Name, Records, Asked, Wanted), \+ holds_true(Name, Records, Asked, Wanted) ), Wrong),
    aggregate_all(count, check(_, _, _, _), Count),
    ( Wrong == []
    -> format("count: oracle self-check ~w cases wrong 0~n", [Count])
    ;  format(user_error, "wrong: ~w~n", [Wrong]), halt(1)
    ).

holds_true(Name, Records, Asked, Wanted) :-
    small_world(Records, World),
    load_regulation(World),
    asked_case(Asked, Actor, Case),
    load_case(Case),
    new_case,
    ( decided(Actor, Verdict, Reason) -> true ; Verdict = none, Reason = none ),
    findall(Key:Flaw, ( candidate_flaw(Actor, Id, Flaw), record(Id, Key) ), Flaws),
    findall(Chain, ( chain_of(Actor, Links), maplist(shown, Links, Chain) ), Chains),
    ( forall(member(One, Wanted), fits(One, Verdict, Reason, Flaws, Chains)) -> true
    ; format(user_error, "~w: wanted ~w, found ~w for ~w, ~w~n", [Name, Wanted, Verdict, Reason, Flaws]),
      format(user_error, "  chains ~w~n", [Chains]),
      fail
    ).

shown(Id-Actor-Flaw, Key-Actor-Flaw) :- ( Id == null -> Key = null ; record(Id, Key) ).

fits(Verdict/Reason, Verdict, Reason, _, _).
fits(Key:Flaw, _, _, Flaws, _) :- memberchk(Key:Flaw, Flaws).
fits(chain(Links), _, _, _, Chains) :- memberchk(Links, Chains).
fits(chains(Count), _, _, _, Chains) :- length(Chains, Count).

:- discontiguous check/4.

% --- a small world: bodies a, b, c, d; c1 of class k; offices o (also p), p, q (all of o and r), r, s (any of o, r) ---------

small_world(Given, World) :-
    maplist(record_of, Given, Records),
    findall(_{key: Key, rank: Rank, from: From, until: Until, signed_on: Signed},
            document_row(Key, Rank, From, Until, Signed),
            Documents),
    findall(_{key: Key, from: From, until: Until, within: null, classes: Classes},
            body_row(Key, From, Until, Classes), Bodies),
    findall(_{key: Key, from: From, until: Until, of: Of, also: Also, all_of: AllOf, any_of: AnyOf},
            office_row(Key, From, Until, Of, Also, AllOf, AnyOf), Offices),
    World = _{documents: Documents, bodies: Bodies, offices: Offices, communities: [],
              matters: [m, 'm.x', 'm.x.y', 'm.z', n], records: Records}.

document_row(charter, charter, null, null, null).
document_row(central, central, null, null, null).
document_row(model, model, null, null, null).
document_row(provincial, provincial, null, null, null).
document_row(local, local, null, null, null).
document_row(young, local, 50, null, 40).
document_row(old, local, 10, 100, null).
document_row(state, state, null, null, null).
document_row(congress, congress, 20, null, null).

body_row(a, null, null, []).
body_row(b, null, null, []).
body_row(c, null, null, []).
body_row(d, 30, 90, []).
body_row(k, null, null, []).
body_row(c1, null, null, [k]).

office_row(o, null, null, null, [p], [], []).
office_row(p, null, null, null, [], [], []).
office_row(q, null, null, null, [], [o, r], []).
office_row(r, null, null, d, [], [], []).
office_row(s, null, null, null, [], [], [r, o2]).
office_row(o2, 60, 70, null, [], [], []).

record_of(Given, Record) :-
    Given =.. [Kind, Key, Document|Rest],
    ( append(Before, [options(Options)], Rest) -> true ; Before = Rest, Options = [] ),
    nonvar(Before),
    shape(Kind, Before, Holders, Acts, Matters, Parties),
    option_of(towards, Options, Parties, Towards),
    option_of(when, Options, [], When),
    option_of(made_up, Options, [], MadeUp),
    option_of(targets, Options, [], Targets),
    option_of(omitted, Options, [], Omitted),
    option_of(at, Options, ['article 1'], At),
    option_of(from, Options, null, From),
    option_of(until, Options, null, Until),
    flag_of(by_competence, Options, ByCompetence),
    flag_of(exclusive, Options, Exclusive),
    flag_of(may_pass_on, Options, MayPassOn),
    flag_of(oral, Options, Oral),
    flag_of(kept, Options, Kept),
    option_of(grantor_term, Options, [null, null], GrantorTerm),
    option_of(grantee_term, Options, [null, null], GranteeTerm),
    option_of(devolved_by, Options, [], DevolvedBy),
    word(Kind, Word),
    maplist(bound_dict, When, WhenDicts),
    maplist(bound_dict, MadeUp, MadeUpDicts),
    Record = _{key: Key, kind: Word, basis: [[Document, At]], from: From, until: Until, holders: Holders, acts: Acts,
               matters: Matters, parties: Towards, when: WhenDicts, made_up: MadeUpDicts, by_competence: ByCompetence,
               exclusive: Exclusive, may_pass_on: MayPassOn, oral: Oral,
               grantor_term: GrantorTerm, grantee_term: GranteeTerm, devolved_by: DevolvedBy, kept: Kept,
               targets: Targets, omitted: Omitted}.

shape(delegation, [Grantor, Grantees, Acts, Matters], [Grantor], Acts, Matters, Grantees) :- !.
shape(_, [Holders, Acts, Matters], Holders, Acts, Matters, []).
option_of(Name, Options, Default, Value) :- ( memberchk(Name=Given, Options) -> Value = Given ; Value = Default ).
flag_of(Name, Options, Value) :- ( memberchk(Name, Options) -> Value = true ; Value = false ).
word(choice, 'locality-choice') :- !.
word(Kind, Kind).
bound_dict(Measure-From-Until, _{measure: Measure, from: From, until: Until}).

% asked(Actor, Act, Leaf, Options)
asked_case(asked(Actor, Act, Leaf, Options), Actor, Case) :-
    option_of(on, Options, 60, On),
    option_of(known, Options, null, Known),
    option_of(towards, Options, null, Towards),
    option_of(sum, Options, 2, Sum),
    option_of(field, Options, 0, Field),
    Case = _{act: Act, leaf: Leaf, on: On, known: Known, towards: Towards, facts: _{sum: Sum, field: Field}}.

% --- check(Name, Records, Asked, Wanted) -----------------------------------------------------------------------------------

% R1
check(free_act, [], asked(a, report, n, []), [permitted/'free-act']).
check(silence, [power(r1, local, [b], [decide], [m])], asked(a, decide, 'm.z', []), [denied/'no-power']).
check(power, [power(r1, local, [a], [decide], [m])], asked(a, decide, 'm.z', []), [permitted/'has-power', r1:none]).
check(unsettled, [unsettled(u1, local, [], [], [m])], asked(a, decide, 'm.z', []), [undetermined/unsettled]).
check(unsettled_of_another, [unsettled(u1, local, [b], [], [m])], asked(a, decide, 'm.z', []), [denied/'no-power']).
check(unsettled_for_nobody_there, [unsettled(u1, local, [], [], [m])], asked(d, decide, 'm.z', [on=95]), [denied/'no-power']).
check(bar_before_unsettled, [unsettled(u1, local, [], [], [m]), prohibition(p1, local, [], [decide], [m])],
      asked(a, decide, 'm.z', []), [denied/prohibited]).
check(left_to_locality, [choice(l1, central, [], [], [m])], asked(a, decide, 'm.z', []), [denied/'left-to-locality']).
check(not_covered, [power(r1, old, [a], [decide], [m])], asked(a, decide, 'm.z', [on=5]),
      [denied/'not-covered', r1:'not-yet']).
% R2
check(inner_of_power, [power(r1, local, [a], [decide], ['m.x'])], asked(a, decide, 'm.x.y', []), [permitted/'has-power']).
check(other_matter, [power(r1, local, [a], [decide], ['m.x'])], asked(a, decide, 'm.z', []), [denied/'no-power']).
check(implied, [power(r1, local, [a], [decide], [m])], asked(a, examine, 'm.z', []), [permitted/'has-power']).
check(not_implied_by_a_duty, [duty(r1, local, [a], [decide], [m])], asked(a, examine, 'm.z', []), [denied/'no-power']).
check(bar_of_its_own_act, [power(r1, local, [a], [decide], [m]), prohibition(p1, local, [], [decide], [m])],
      asked(a, examine, 'm.z', []), [permitted/'has-power']).
% R3, with the example of the page: centre up to 5, local up to 3
check(within_both, [power(r1, central, [a], [decide], [m], options([when=[sum-null-6]])),
                    power(r2, local, [a], [decide], [m], options([when=[sum-null-4]]))],
      asked(a, decide, 'm.z', [sum=2]), [permitted/'has-power', r1:none, r2:none]).
check(narrowed, [power(r1, central, [a], [decide], [m], options([when=[sum-null-6]])),
                 power(r2, local, [a], [decide], [m], options([when=[sum-null-4]]))],
      asked(a, decide, 'm.z', [sum=4]), [denied/overridden, r1:narrowed, r2:'outside-limits']).
check(widening, [power(r1, central, [a], [decide], [m], options([when=[sum-null-6]])),
                 power(r2, local, [b], [decide], [m], options([when=[sum-null-2]]))],
      asked(b, decide, 'm.z', [sum=1]), [denied/overridden, r2:widening]).
check(filled, [power(r1, central, [a], [decide], [m]), power(r2, local, [b], [decide], [m]), choice(l1, state, [b], [], [m])],
      asked(b, decide, 'm.z', []), [permitted/'has-power']).
check(filled_from_below_is_not, [power(r1, central, [a], [decide], [m]), power(r2, model, [b], [decide], [m]),
                                 choice(l1, local, [], [], [m])],
      asked(b, decide, 'm.z', []), [denied/overridden, r2:widening]).
check(unranked_does_not_widen, [power(r1, central, [a], [decide], [m]), power(r2, state, [b], [decide], [m])],
      asked(b, decide, 'm.z', []), [permitted/'has-power']).
check(by_competence_regulates_nothing, [power(r1, central, [a], [decide], [m], options([by_competence])),
                                        power(r2, local, [b], [decide], [m])],
      asked(b, decide, 'm.z', []), [permitted/'has-power']).
check(omitted, [power(r1, model, [a], [decide], [m], options([at=['article 6', 'clause 3']])),
                omission(o1, local, [], [], [], options([omitted=[[model, ['article 6']]]]))],
      asked(a, decide, 'm.z', []), [denied/overridden, r1:omitted]).
check(not_inside, [power(r1, model, [a], [decide], [m], options([at=['article 6']])),
                   omission(o1, local, [], [], [], options([omitted=[[model, ['article 6', 'clause 3']]]]))],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
check(binding_rule, [power(r1, central, [a], [decide], [m]),
                     omission(o1, local, [], [], [], options([omitted=[[central, ['article 1']]]]))],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
check(given_by_the_act_itself, [power(r1, central, [c], [examine], [m]), power(r2, central, [a], [decide], [m]),
                                power(r3, local, [a], [examine], [m])],
      asked(a, examine, 'm.z', []), [permitted/'has-power', r2:none, r3:widening]).
check(given_by_name, [power(r1, central, [k], [decide], [m]), power(r2, local, [c1], [decide], [m])],
      asked(c1, decide, 'm.z', []), [permitted/'has-power', r1:none, r2:widening]).
check(left_by_name, [power(r1, central, [a], [decide], [m]), power(r2, local, [c1], [decide], [m]),
      choice(l1, central, [k], [], [m])],
      asked(c1, decide, 'm.z', []), [denied/overridden, r2:widening]).
check(omitted_exception_stands, [power(r1, central, [a], [decide], [m]),
      exception(e1, model, [], [], [], options([targets=[r1]])),
                                 omission(o1, local, [], [], [], options([omitted=[[model, ['article 1']]]]))],
      asked(a, decide, 'm.z', []), [denied/overridden, r1:excepted]).
% R4
check(excepted, [power(r1, local, [a], [decide], [m]), exception(e1, local, [], [], ['m.z'], options([targets=[r1]]))],
      asked(a, decide, 'm.z', []), [denied/overridden, r1:excepted]).
check(excepted_elsewhere, [power(r1, local, [a], [decide], [m]),
      exception(e1, local, [], [], ['m.z'], options([targets=[r1]]))],
      asked(a, decide, 'm.x.y', []), [permitted/'has-power']).
check(excepted_bar, [power(r1, local, [a], [decide], [m]), prohibition(p1, local, [], [decide], [m]),
                     exception(e1, local, [], [], [], options([targets=[p1]]))],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
check(exception_from_below, [power(r1, local, [a], [decide], [m]), prohibition(p1, central, [], [decide], [m]),
                             exception(e1, local, [], [], [], options([targets=[p1]]))],
      asked(a, decide, 'm.z', []), [denied/prohibited, r1:prohibited]).
check(ban_above, [power(r1, local, [a], [decide], ['m.z']), prohibition(p1, central, [], [decide], [m])],
      asked(a, decide, 'm.z', []), [denied/prohibited, r1:prohibited]).
check(special_permission, [power(r1, local, [a], [decide], ['m.z']), reservation(v1, local, [b], [decide], [m])],
      asked(a, decide, 'm.z', []), [permitted/'has-power', r1:none]).
check(equal_in_all, [power(r1, local, [a], [decide], [m]), reservation(v1, local, [b], [decide], [m])],
      asked(a, decide, 'm.z', []), [denied/reserved, r1:reserved]).
check(reservation_of_its_own, [power(r1, local, [a], [decide], [m]), reservation(v1, local, [a], [decide], [m])],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
check(conflict, [power(r1, local, [a], [decide], ['m.z']),
                 prohibition(p1, local, [], [decide], [m], options([when=[sum-1-5]]))],
      asked(a, decide, 'm.z', []), [undetermined/conflict, r1:conflict]).
check(later_prevails, [power(r1, young, [a], [decide], ['m.z']),
                       prohibition(p1, local, [], [decide], [m], options([when=[sum-1-5]]))],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
check(earlier_gives_way, [power(r1, local, [a], [decide], ['m.z']),
                          prohibition(p1, young, [], [decide], [m], options([when=[sum-1-5]]))],
      asked(a, decide, 'm.z', []), [denied/prohibited]).
check(overlapping_ranges, [power(r1, local, [a], [decide], [m], options([when=[sum-0-4]])),
                           prohibition(p1, local, [], [decide], [m], options([when=[sum-1-5]]))],
      asked(a, decide, 'm.z', []), [undetermined/conflict]).
check(unranked_by_age, [power(r1, congress, [a], [decide], [m]), prohibition(p1, charter, [], [decide], [m])],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
check(bar_towards_another, [power(r1, local, [a], [decide], [m]),
      prohibition(p1, local, [], [decide], [m], options([towards=[b]]))],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
check(bar_towards_a_class, [power(r1, local, [a], [decide], [m]),
      prohibition(p1, local, [], [decide], [m], options([towards=[k]]))],
      asked(a, decide, 'm.z', [towards=c1]), [denied/prohibited]).
check(exclusive, [power(r1, local, [a], [decide], [m]), power(r2, local, [b], [decide], [m], options([exclusive]))],
      asked(a, decide, 'm.z', []), [denied/reserved, r1:reserved]).
check(allotted_elsewhere, [power(r1, local, [a], [decide], [m], options([by_competence])),
      power(r2, local, [b], [decide], ['m.z'])],
      asked(a, decide, 'm.z', []), [denied/overridden, r1:'allotted-elsewhere']).
check(by_competence, [power(r1, local, [a], [decide], [m], options([by_competence]))],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
check(devolved_away, [power(r1, local, [a], [decide], [m]), power(r2, local, [b], [decide], ['m.z'],
      options([devolved_by=[a]]))],
      asked(a, decide, 'm.z', []), [denied/overridden, r1:'devolved-away']).
check(devolved_to, [power(r1, local, [a], [decide], [m]), power(r2, local, [b], [decide], ['m.z'],
      options([devolved_by=[a]]))],
      asked(b, decide, 'm.z', []), [permitted/'has-power']).
check(devolved_by_a_widening_record, [power(r1, central, [a], [decide], [m]),
                                      power(r2, local, [b], [decide], ['m.z'], options([devolved_by=[a]]))],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
check(devolved_and_kept, [power(r1, local, [a], [decide], [m]),
                          power(r2, local, [b], [decide], ['m.z'], options([devolved_by=[a], kept]))],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
% R5
check(head_alone, [power(r1, local, [d], [decide], [m])], asked(r, decide, 'm.z', []), [denied/'no-power']).
% R6
check(no_longer, [power(r1, old, [a], [decide], [m])], asked(a, decide, 'm.z', [on=100]), [denied/'no-longer']).
check(last_day, [power(r1, old, [a], [decide], [m])], asked(a, decide, 'm.z', [on=99]), [permitted/'has-power']).
check(not_yet, [power(r1, old, [a], [decide], [m]), power(r2, local, [b], [decide], [m])],
      asked(a, decide, 'm.z', [on=9]), [denied/'not-yet']).
check(not_known, [power(r1, young, [a], [decide], [m])], asked(a, decide, 'm.z', [known=39]), [denied/'not-known']).
check(known, [power(r1, young, [a], [decide], [m])], asked(a, decide, 'm.z', [known=40]), [permitted/'has-power']).
check(never, [power(r1, local, [d], [decide], [m], options([until=30]))], asked(d, decide, 'm.z', []), [denied/never]).
check(life_of_the_body_of_an_office, [power(r1, local, [r], [decide], [m])], asked(r, decide, 'm.z', [on=90]),
      [denied/'no-longer']).
check(span_of_any_of, [power(r1, local, [s], [decide], [m])], asked(s, decide, 'm.z', [on=31]), [permitted/'has-power']).
% R7
delegating([power(r1, central, [a], [decide], [m], options([when=[sum-null-4]])),
            power(r2, local, [a], [delegate], [m], options([towards=[b, k]]))]).
check(delegated, [delegation(g1, local, a, [b], [decide], [m])|Rest], asked(b, decide, 'm.z', []),
      [permitted/'has-power', g1:none, chain([r1-a-none, g1-b-none]), chains(1)]) :- delegating(Rest).
check(to_a_member_of_a_class, [delegation(g1, local, a, [c1], [decide], [m])|Rest], asked(c1, decide, 'm.z', []),
      [permitted/'has-power']) :- delegating(Rest).
check(beyond_the_grantor, [delegation(g1, local, a, [b], [decide], [m])|Rest], asked(b, decide, 'm.z', [sum=4]),
      [denied/'broken-link', g1:'grantor-without-power', chain([r1-a-'outside-limits', g1-b-'hangs-on-broken-link'])]) :-
    delegating(Rest).
check(not_listed, [delegation(g1, local, a, [c], [decide], [m])|Rest], asked(c, decide, 'm.z', []),
      [denied/'broken-link', g1:'grantee-not-listed']) :- delegating(Rest).
check(oral, [delegation(g1, local, a, [b], [decide], [m], options([oral]))|Rest], asked(b, decide, 'm.z', []),
      [denied/'broken-link', g1:'not-in-writing']) :- delegating(Rest).
check(grantor_out, [delegation(g1, local, a, [b], [decide], [m], options([grantor_term=[null, 60], grantee_term=[null, 60]]))|Rest],
      asked(b, decide, 'm.z', []), [denied/'broken-link', g1:'grantor-out-of-office']) :- delegating(Rest).
check(grantee_out, [delegation(g1, local, a, [b], [decide], [m], options([grantor_term=[60, 61], grantee_term=[61, null]]))|Rest],
      asked(b, decide, 'm.z', []), [denied/'broken-link', g1:'grantee-out-of-office']) :- delegating(Rest).
check(no_power_to_delegate, [delegation(g1, local, b, [a], [decide], [m])], asked(a, decide, 'm.z', []),
      [denied/'broken-link', g1:'no-power-to-delegate',
       chain([null-b-'grantor-without-power', g1-a-'no-power-to-delegate'])]).
check(self_delegation, [delegation(g1, local, p, [p], [decide], [m])], asked(o, decide, 'm.z', []),
      [denied/'broken-link', g1:'self-delegation']).
check(revoked, [delegation(g1, local, a, [b], [decide], [m]), revocation(v1, young, [], [], [],
      options([targets=[g1]]))|Rest],
      asked(b, decide, 'm.z', []), [denied/overridden, g1:revoked]) :- delegating(Rest).
check(not_yet_revoked, [delegation(g1, local, a, [b], [decide], [m]),
      revocation(v1, young, [], [], [], options([targets=[g1]]))|Rest],
      asked(b, decide, 'm.z', [on=49]), [permitted/'has-power']) :- delegating(Rest).
check(may_not_be_delegated, [delegation(g1, local, a, [b], [decide], [m]),
      prohibition(p1, central, [], [delegate], [m])|Rest],
      asked(b, decide, 'm.z', []), [denied/'broken-link', g1:'delegating-overridden']) :- delegating(Rest).
check(made_up, [delegation(g1, local, a, [b], [decide], [m], options([made_up=[field-1-2]]))|Rest],
      asked(b, decide, 'm.z', []),
      [denied/'broken-link', g1:'grantee-not-made-up']) :- delegating(Rest).
check(exclusive_is_delegated, [power(r1, local, [a], [decide], [m], options([exclusive])),
                               power(r2, local, [a], [delegate], [m], options([towards=[b]])),
                               delegation(g1, local, a, [b], [decide], [m])],
      asked(b, decide, 'm.z', []), [permitted/'has-power']).
passing([delegation(g1, local, a, [b], [decide], [m]), delegation(g2, local, b, [c], [decide], [m]),
         power(r3, local, [b], [delegate], [m], options([towards=[a, c]])),
         power(r2, local, [a], [delegate], [m], options([towards=[b]]))]).
check(not_passed_on, [power(r1, local, [a], [decide], [m])|Rest], asked(c, decide, 'm.z', []),
      [denied/'broken-link', g2:'passing-on-not-allowed',
       chain([r1-a-none, g1-b-none, g2-c-'passing-on-not-allowed'])]) :- passing(Rest).
check(passed_on, [power(r1, local, [a], [decide], [m]),
                  delegation(g3, local, a, [b], [decide], [m], options([may_pass_on]))|Rest], asked(c, decide, 'm.z', []),
      [permitted/'has-power', g2:none, chains(2)]) :- passing(Rest).
check(ring, [delegation(g3, local, b, [a], [decide], [m])|Rest], asked(a, decide, 'm.z', []),
      [denied/'broken-link', g3:ring, chain([g1-b-ring, g3-a-'hangs-on-broken-link'])]) :- passing(Rest).
check(below_a_ring, [delegation(g3, local, b, [a], [decide], [m])|Rest], asked(c, decide, 'm.z', []),
      [denied/'broken-link', g2:'grantor-without-power']) :- passing(Rest).
check(grantor_in_conflict, [power(r1, local, [a], [decide], ['m.z']), reservation(v1, local, [c, b], [decide], [m],
                                                                               options([when=[sum-1-5]]))|Rest],
      asked(b, decide, 'm.z', []), [undetermined/conflict, g1:'grantor-in-conflict']) :- passing(Rest).
check(conflict_not_passed_on, [power(r1, local, [a], [decide], ['m.z']), reservation(v1, local, [c, b], [decide], [m],
                                                                                  options([when=[sum-1-5]]))|Rest],
      asked(c, decide, 'm.z', []), [denied/'broken-link', g2:'grantor-in-conflict']) :- passing(Rest).
% R8
check(duty, [duty(r1, local, [a], [prepare], [m])], asked(a, prepare, 'm.z', []), [permitted/'has-power']).
check(duty_of_another_act, [duty(r1, local, [a], [prepare], [m])], asked(a, preside, 'm.z', []), [denied/'no-power']).
check(duty_to_another, [duty(r1, local, [a], [submit], [m], options([towards=[b]]))], asked(a, submit, 'm.z', [towards=c]),
      [denied/'no-power']).
% R9
check(also, [power(r1, local, [p], [decide], [m])], asked(o, decide, 'm.z', []), [permitted/'has-power']).
check(all_of, [power(r1, local, [p], [decide], [m])], asked(q, decide, 'm.z', []), [permitted/'has-power']).
check(part_alone, [power(r1, local, [q], [decide], [m])], asked(o, decide, 'm.z', []), [denied/'no-power']).
check(any_of_is_not_held, [power(r1, local, [r], [decide], [m])], asked(s, decide, 'm.z', []), [denied/'no-power']).
check(class, [power(r1, local, [k], [decide], [m])], asked(c1, decide, 'm.z', []), [permitted/'has-power']).
check(prohibited_class, [prohibition(p1, local, [k], [decide], [m]), power(r1, local, [a, c1], [decide], [m])],
      asked(c1, decide, 'm.z', []), [denied/prohibited]).
check(other_than_the_class, [prohibition(p1, local, [k], [decide], [m]), power(r1, local, [a, c1], [decide], [m])],
      asked(a, decide, 'm.z', []), [permitted/'has-power']).
