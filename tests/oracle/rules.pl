% SPDX-License-Identifier: BSL-1.0
% The rules R1 to R9 of docs/semantics.md for one case (one leaf, every fact supplied), written from that page alone.
:- module(rules,
          [ new_case/0, decided/3, candidate_flaw/3, bar_on/2, unsettled_for/2, locality_for/2, chain_of/2 ]).
:- use_module(library(lists)).
:- use_module(library(apply)).
:- use_module(world).

% Tables hold for one case. In what follows an asked act and addressee go together as X and T (T may be null).
:- table time_flaw/3, limits_hold/1, struck/3, ended/2, disapplied/1, layer_flaw/6, regulates/2, gives/5, bars/4,
   precedence/3, judged/6, delegable/3, static_flaw/4, direct/2, link/5, has/1, has_itself/1, might_have/1, might_pass_on/1,
   powerless/3, leads_to/2, chosen_static/4, candidate_flaw/3.

new_case :- abolish_all_tables.

% --- R6: time -----------------------------------------------------------------------------------------------------------

% `nobody` stands for the holder of a record that names none: it needs only to be in force.
time_flaw(Record, Holder, Flaw) :-
    signed(Record, Signed),
    day(On),
    effect_days(Record, Holder, From, Until),
    ( known(Known), Signed > Known -> Flaw = 'not-known'
    ; From >= Until -> Flaw = never
    ; On >= Until -> Flaw = 'no-longer'
    ; On < From -> Flaw = 'not-yet'
    ; Flaw = none
    ).

effect_days(Record, nobody, From, Until) :- !, force(Record, From, Last), done_for_good(Record, From, Last, Until).
effect_days(Record, Holder, From, Until) :-
    force(Record, F0, U0),
    life(Holder, F1, U1),
    From is max(F0, F1),
    Until is min(U0, U1).

% A revocation is done on its first day, if it has one (R4).
done_for_good(Record, From, Last, Until) :- ( kind(Record, revocation), From < Last -> until_of(null, Until) ; Until = Last ).

% A record of a kind that an omission does not strike is not in effect while one disapplies it.
in_effect(Record, Holder) :-
    time_flaw(Record, Holder, none),
    ( kind(Record, Kind), struck_by_omission(Kind) -> true ; \+ disapplied(Record) ).

exists_on_the_day(Actor) :- day(On), life(Actor, From, Until), From =< On, On < Until.

% --- what a record speaks of --------------------------------------------------------------------------------------------

speaks_of(Record, X, T) :- meant(Record, X), on_leaf(Record), addressee_fits(Record, T), !.

% The acts of a power or a delegation also stand for those that they imply.
meant(Record, X) :- act(Record, X).
meant(Record, X) :- implies(Own, X), act(Record, Own), kind(Record, Kind), memberchk(Kind, [power, delegation]).

% The table of acts in docs/glossary.md.
implies(decide, examine).
implies(settle, examine).
implies(adopt, examine).
implies(ratify, examine).
implies(direct, urge).
implies(run, urge).

on_leaf(Record) :- leaf(Leaf), reaches(Record, Leaf, _), !.

addressee_fits(_, null) :- !.
addressee_fits(Record, _) :- \+ party(Record, _), !.
addressee_fits(Record, T) :- party(Record, Named), is_or_has(Named, T), !.

is_or_has(T, T).
is_or_has(Class, T) :- belongs(T, Class).

limits_hold(Record) :- forall(limit(Record, Measure, From, Until), lies_in(Measure, From, Until)).
made_up_holds(Record) :- forall(made_up(Record, Measure, From, Until), lies_in(Measure, From, Until)).

lies_in(Measure, From, Until) :-
    ( fact(Measure, Value) -> From =< Value, Value < Until ; throw(error(existence_error(fact, Measure), _)) ).

% --- R4: strikes --------------------------------------------------------------------------------------------------------

% Of several the exception is named before the revocation, and that before the omission.
struck(Record, X, Flaw) :-
    ( excepted(Record, X) -> Flaw = excepted
    ; revoked(Record) -> Flaw = revoked
    ; omitted(Record) -> Flaw = omitted
    ).

excepted(Record, X) :- excepted_by(Record, X, _), !.

excepted_by(Record, X, Exception) :-
    target(Exception, Record),
    kind(Exception, exception),
    in_effect(Exception, nobody),
    \+ widening_exception(Exception, Record),
    ( names_no_act(Exception) -> true ; act(Exception, X) ),
    ( names_no_matter(Exception) -> true ; on_leaf(Exception) ),
    limits_hold(Exception).

widening_exception(Exception, Bar) :-
    kind(Bar, Kind),
    memberchk(Kind, [prohibition, reservation]),
    of_lower_rank(Exception, Bar).

of_lower_rank(One, Other) :- rank(One, Lower), rank(Other, Upper), higher(Upper, Lower).

revoked(Record) :-
    target(Revocation, Record),
    kind(Revocation, revocation),
    in_effect(Revocation, nobody),
    !.

omitted(Record) :- kind(Record, Kind), struck_by_omission(Kind), disapplied(Record).

struck_by_omission(Kind) :- memberchk(Kind, [power, duty, delegation, reservation, prohibition]).

% R3: omission of the provision itself or of one in which it stands, of a model, by a document of lower rank.
disapplied(Record) :-
    \+ kind(Record, omission),
    basis(Record, Document, At),
    document_rank(Document, model),
    omits(Omission, Document, Outer),
    contains(Outer, At),
    rank(Omission, Rank),
    higher(model, Rank),
    in_effect(Omission, nobody),
    !.

% Articles are numbered through a document: where both name one, what stands above it does not matter.
contains(Outer, At) :-
    ( from_article(Outer, OuterRest), from_article(At, Rest) -> append(OuterRest, _, Rest) ; append(Outer, _, At) ),
    !.

from_article([Step|Steps], Rest) :- ( article(Step) -> Rest = [Step|Steps] ; from_article(Steps, Rest) ).

% ended(Record, X): struck, but for an exception to a power or duty whose document is of lower rank: that takes the case
% from the holders only.
ended(Record, X) :-
    ( excepted_by(Record, X, Exception), \+ only_narrows(Exception, Record) -> true
    ; revoked(Record) -> true
    ; omitted(Record)
    ).

only_narrows(Exception, Record) :- power_or_duty(Record), of_lower_rank(Exception, Record).

% --- R3: layers ---------------------------------------------------------------------------------------------------------

power_or_duty(Record) :- kind(Record, Kind), memberchk(Kind, [power, duty]).

% named_as(Actor, Holder, As): a record that has As among its holders names the holder by which the actor acts. The classes
% of a body are what it holds besides itself; offices are compared as they are named.
named_as(_, Holder, Holder).
named_as(Actor, Holder, As) :- body(Actor), holds(Actor, As), As \== Holder.

% Powers and duties by competence or ended are left out.
regulating(Record, X) :- power_or_duty(Record), \+ by_competence(Record), \+ ended(Record, X).

% For both the act itself is asked, not one that implies it.
regulates(Rank, X) :-
    act(Record, X),
    on_leaf(Record),
    regulating(Record, X),
    rank(Record, Rank),
    holder(Record, Holder),
    in_effect(Record, Holder).

% In effect for the holder by which it names the other.
gives(Rank, Actor, Holder, X, T) :-
    named_as(Actor, Holder, As),
    of_holder(As, Record),
    rank(Record, Rank),
    act(Record, X),
    speaks_of(Record, X, T),
    regulating(Record, X),
    in_effect(Record, As),
    limits_hold(Record),
    !.

% What the layers do to a record by the holder of which the actor acts. Widening before narrowing; none where it stands.
layer_flaw(Record, Actor, Holder, X, T, Flaw) :-
    ( by_competence(Record) -> Flaw = none
    ; widens(Record, Actor, Holder, X, T) -> Flaw = widening
    ; is_narrowed(Record, Actor, Holder, X, T) -> Flaw = narrowed
    ; Flaw = none
    ).

% Where the holder of another record is looked at, the actor is that holder itself.
stands_in_layers(Record, Holder, X, T) :- layer_flaw(Record, Holder, Holder, X, T, none).

widens(Record, Actor, Holder, X, T) :-
    rank(Record, Rank),
    regulates(Higher, X),
    higher(Higher, Rank),
    \+ gives(Higher, Actor, Holder, X, T),
    \+ left_by_above(Rank, Actor, Holder, X).

left_by_above(Rank, Actor, Holder, X) :-
    kind(Choice, 'locality-choice'),
    rank(Choice, Above),
    ( higher(Above, Rank) ; \+ ranked(Above) ),
    ( holder(Choice, _) -> named_as(Actor, Holder, As), holder(Choice, As), in_effect(Choice, As) ; in_effect(Choice, nobody) ),
    ( names_no_act(Choice) -> true ; act(Choice, X) ),
    on_leaf(Choice),
    !.

ranked(Rank) :- memberchk(Rank, [charter, central, model, provincial, local]).

is_narrowed(Record, Actor, Holder, X, T) :-
    rank(Record, Rank),
    named_as(Actor, Holder, As),
    of_holder(As, Other),
    rank(Other, Lower),
    higher(Rank, Lower),
    act(Other, X),
    speaks_of(Other, X, T),
    regulating(Other, X),
    in_effect(Other, As),
    \+ gives(Lower, Actor, Holder, X, T),
    !.

% --- R4: by competence --------------------------------------------------------------------------------------------------

allotted_elsewhere(Record, Actor, X, T) :-
    by_competence(Record),
    act(Other, X),
    kind(Other, power),
    \+ by_competence(Other),
    speaks_of(Other, X, T),
    limits_hold(Other),
    \+ ended(Other, X),
    holder(Other, Holder),
    \+ holds(Actor, Holder),
    in_effect(Other, Holder),
    stands_in_layers(Other, Holder, X, T),
    !.

% --- R4: devolved ---------------------------------------------------------------------------------------------------------

devolved_away(Record, Actor, Holder, X, T) :-
    named_as(Actor, Holder, As),
    devolved_by(Other, As),
    Other \== Record,
    \+ kept(Other),
    act(Other, X),
    speaks_of(Other, X, T),
    limits_hold(Other),
    \+ ended(Other, X),
    holder(Other, New),
    in_effect(Other, New),
    stands_in_layers(Other, New, X, T),
    !.

% --- R4: bars -----------------------------------------------------------------------------------------------------------

% bars(Actor, X, T, Bars): every bar that applies to the actor.
bars(Actor, X, T, Bars) :- findall(Bar, bar_applies(Bar, Actor, X, T), Bars).

bar_applies(Bar, Actor, X, T) :-
    act(Bar, X),
    bar_kind(Bar, Kind),
    speaks_of(Bar, X, T),
    ( T == null -> \+ party(Bar, _) ; true ),
    limits_hold(Bar),
    \+ ended(Bar, X),
    bar_reaches(Kind, Bar, Actor, X, T).

bar_kind(Bar, exclusive) :- exclusive(Bar), kind(Bar, power).
bar_kind(Bar, reservation) :- kind(Bar, reservation).
bar_kind(Bar, prohibition) :- kind(Bar, prohibition).

bar_reaches(prohibition, Bar, Actor, _, _) :-
    ( holder(Bar, _) -> holder(Bar, Holder), holds(Actor, Holder), in_effect(Bar, Holder) ; in_effect(Bar, nobody) ),
    !.
bar_reaches(reservation, Bar, Actor, _, _) :-
    holds_none(Actor, Bar),
    holder(Bar, Holder),
    in_effect(Bar, Holder),
    !.
bar_reaches(exclusive, Bar, Actor, X, T) :-
    holds_none(Actor, Bar),
    holder(Bar, Holder),
    in_effect(Bar, Holder),
    stands_in_layers(Bar, Holder, X, T),
    !.

holds_none(Actor, Bar) :- \+ ( holder(Bar, Holder), holds(Actor, Holder) ).

% --- R4: precedence -----------------------------------------------------------------------------------------------------

% precedence(Record, Bar, Outcome): record, bar or conflict.
precedence(Record, Bar, Outcome) :-
    rank(Record, Rank),
    rank(Bar, BarRank),
    ( higher(Rank, BarRank) -> Outcome = record
    ; higher(BarRank, Rank) -> Outcome = bar
    ; Rank == BarRank -> by_specificity(Record, Bar, Outcome)
    ; by_age(Record, Bar, Outcome)
    ).

by_specificity(Record, Bar, Outcome) :-
    ( more_specific(Record, Bar) -> Ours = yes ; Ours = no ),
    ( more_specific(Bar, Record) -> Theirs = yes ; Theirs = no ),
    specificity_says(Ours, Theirs, Record, Bar, Outcome).

specificity_says(yes, no, _, _, record).
specificity_says(no, _, _, _, bar).
specificity_says(yes, yes, Record, Bar, Outcome) :- by_age(Record, Bar, Outcome).

by_age(Record, Bar, Outcome) :-
    force(Record, Ours, _),
    force(Bar, Theirs, _),
    ( Ours > Theirs -> Outcome = record ; Ours < Theirs -> Outcome = bar ; Outcome = conflict ).

% The dimensions: the deepest matter, naming an addressee, the range of each measure.
more_specific(One, Other) :-
    leaf(Leaf),
    reaches(One, Leaf, Deep),
    reaches(Other, Leaf, Shallow),
    Deep > Shallow,
    !.
more_specific(One, Other) :- party(One, _), \+ party(Other, _), !.
more_specific(One, Other) :-
    limit(One, Measure, From, Until),
    ( limit(Other, Measure, OtherFrom, OtherUntil) -> \+ inside(OtherFrom, OtherUntil, From, Until) ; true ),
    !.

% The first range is the second or lies inside it.
inside(From, Until, OuterFrom, OuterUntil) :- OuterFrom =< From, Until =< OuterUntil.

% bar_flaw: what the bars do to a record of the actor. An exclusive power is no bar to delegations.
bar_flaw(Record, Actor, X, T, Flaw) :-
    bars(Actor, X, T, Bars),
    findall(Kind-Outcome, ( member(Bar, Bars), bar_against(Record, Bar, Kind), precedence(Record, Bar, Outcome) ), Weighed),
    ( memberchk(exclusive-bar, Weighed) -> Flaw = reserved
    ; memberchk(reservation-bar, Weighed) -> Flaw = reserved
    ; memberchk(prohibition-bar, Weighed) -> Flaw = prohibited
    ; memberchk(_-conflict, Weighed) -> Flaw = conflict
    ; Flaw = none
    ).

bar_against(Record, Bar, Kind) :-
    bar_kind(Bar, Kind),
    \+ ( Kind == exclusive, kind(Record, delegation) ).

% --- a power or duty, in the order of R4: time, limits, strikes, layers, competence, what is devolved, bars --------------

judged(Record, Holder, Actor, X, T, Flaw) :-
    time_flaw(Record, Holder, TimeFlaw),
    ( TimeFlaw \== none -> Flaw = TimeFlaw
    ; \+ limits_hold(Record) -> Flaw = 'outside-limits'
    ; struck(Record, X, Strike) -> Flaw = Strike
    ; layer_flaw(Record, Actor, Holder, X, T, LayerFlaw), LayerFlaw \== none -> Flaw = LayerFlaw
    ; allotted_elsewhere(Record, Actor, X, T) -> Flaw = 'allotted-elsewhere'
    ; devolved_away(Record, Actor, Holder, X, T) -> Flaw = 'devolved-away'
    ; bar_flaw(Record, Actor, X, T, Flaw)
    ).

% --- R7: delegation -----------------------------------------------------------------------------------------------------

% candidate(Actor, Record, Holder): the record is a candidate of the actor, for that holder (R1).
candidate(Actor, Record, Holder) :-
    asked(X, T),
    holds(Actor, Holder),
    of_holder(Holder, Record),
    kind(Record, Kind),
    memberchk(Kind, [power, duty, delegation]),
    speaks_of(Record, X, T).

candidates(Actor, Records) :- findall(Record, candidate(Actor, Record, _), All), sort(All, Records).

% delegable(G, E, Outcome): what the powers to delegate from G to E come to, before make-up is asked: a flaw, or
% left(Powers) with the flaw of each (none or conflict).
delegable(Grantor, Grantee, Outcome) :-
    findall(Power-Holder, power_to_delegate(Grantor, Power, Holder), Held),
    include(towards(Grantee), Held, Towards),
    findall(Power-Flaw, ( member(Power-Holder, Towards), judged(Power, Holder, Grantor, delegate, Grantee, Flaw),
                          memberchk(Flaw, [none, conflict]) ), Left),
    ( Held == [] -> Outcome = 'no-power-to-delegate'
    ; Towards == [] -> Outcome = 'grantee-not-listed'
    ; Left == [] -> Outcome = 'delegating-overridden'
    ; Outcome = left(Left)
    ).

power_to_delegate(Grantor, Power, Holder) :-
    holds(Grantor, Holder),
    of_holder(Holder, Power),
    kind(Power, power),
    act(Power, delegate),
    on_leaf(Power),
    in_effect(Power, Holder),
    limits_hold(Power).

towards(Grantee, Power-_) :- party(Power, Named), is_or_has(Named, Grantee), !.

% static_flaw: the lines of the table above `conflict`; conflict where the delegation or the power to delegate is in one.
static_flaw(Delegation, Grantee, Actor, Flaw) :-
    asked(X, T),
    grantor(Delegation, Grantor),
    time_flaw(Delegation, Grantee, TimeFlaw),
    ( TimeFlaw \== none -> Flaw = TimeFlaw
    ; \+ limits_hold(Delegation) -> Flaw = 'outside-limits'
    ; struck(Delegation, X, Strike) -> Flaw = Strike
    ; bar_flaw(Delegation, Actor, X, T, BarFlaw),
      ( memberchk(BarFlaw, [prohibited, reserved]) -> Flaw = BarFlaw
      ; Grantor == Grantee -> Flaw = 'self-delegation'
      ; oral(Delegation) -> Flaw = 'not-in-writing'
      ; out_of_office(grantor, Delegation) -> Flaw = 'grantor-out-of-office'
      ; out_of_office(grantee, Delegation) -> Flaw = 'grantee-out-of-office'
      ; delegable(Grantor, Grantee, Outcome),
        delegating_flaw(Outcome, Delegation, DelegatingFlaw),
        ( DelegatingFlaw == none -> Flaw = BarFlaw ; Flaw = DelegatingFlaw )
      )
    ).

% A side that states no term is never out of office.
out_of_office(Side, Delegation) :- term(Side, Delegation, From, Until), day(On), \+ ( From =< On, On < Until ).

delegating_flaw(left(Powers), Delegation, Flaw) :-
    !,
    ( made_up_holds(Delegation)
    -> findall(PowerFlaw, ( member(Power-PowerFlaw, Powers), made_up_holds(Power) ), Flaws)
    ;  Flaws = []
    ),
    ( Flaws == [] -> Flaw = 'grantee-not-made-up' ; memberchk(none, Flaws) -> Flaw = none ; Flaw = conflict ).
delegating_flaw(Flaw, _, Flaw).

% direct(Actor, Flaw): a power or duty of the actor has no flaw, or is in conflict.
direct(Actor, Flaw) :-
    asked(X, T),
    candidate(Actor, Record, Holder),
    power_or_duty(Record),
    judged(Record, Holder, Actor, X, T, Flaw),
    memberchk(Flaw, [none, conflict]).

% link(Actor, Delegation, Grantee, Grantor, Flaw): a delegation to the actor and what is seen of it from the records alone.
link(Actor, Delegation, Grantee, Grantor, Flaw) :-
    candidate(Actor, Delegation, Grantee),
    grantor(Delegation, Grantor),
    static_flaw(Delegation, Grantee, Actor, Flaw).

% Least fixpoints: R7 "has" is the least that the rules give.
has(Actor) :- direct(Actor, none).
has(Actor) :- link(Actor, _, _, Grantor, none), has_itself(Grantor).

% ... so that it may be passed on.
has_itself(Actor) :- direct(Actor, none).
has_itself(Actor) :- link(Actor, Delegation, _, Grantor, none), may_pass_on(Delegation), has_itself(Grantor).

% The same were every conflict decided for its records.
might_have(Actor) :- direct(Actor, _).
might_have(Actor) :- link(Actor, _, _, Grantor, Flaw), memberchk(Flaw, [none, conflict]), might_pass_on(Grantor).

might_pass_on(Actor) :- direct(Actor, _).
might_pass_on(Actor) :-
    link(Actor, Delegation, _, Grantor, Flaw),
    memberchk(Flaw, [none, conflict]),
    may_pass_on(Delegation),
    might_pass_on(Grantor).

% link_flaw: the whole table of R7 but for the difference between `ring` and `grantor-without-power`: both are `powerless`.
link_flaw(Static, _, Static) :- \+ memberchk(Static, [none, conflict]), !.
link_flaw(conflict, Grantor, conflict) :- might_pass_on(Grantor), !.
link_flaw(none, Grantor, none) :- has_itself(Grantor), !.
link_flaw(_, Grantor, 'grantor-in-conflict') :- might_pass_on(Grantor), !.
link_flaw(_, Grantor, 'passing-on-not-allowed') :- has(Grantor), !.
link_flaw(_, Grantor, 'grantor-in-conflict') :- might_have(Grantor), !.
link_flaw(_, _, powerless).

% leads_to(Actor, Grantor): by a delegation that fails for `ring` or `grantor-without-power`.
leads_to(Actor, Grantor) :- powerless(Actor, _, Grantor).
powerless(Actor, Delegation, Grantor) :-
    candidates(Actor, Records),
    member(Delegation, Records),
    kind(Delegation, delegation),
    grantor(Delegation, Grantor),
    least_flaw(Actor, Delegation, powerless).

:- table leads_back/2.
leads_back(From, To) :- leads_to(From, To).
leads_back(From, To) :- leads_to(From, Next), leads_back(Next, To).

% --- R7: several holders ------------------------------------------------------------------------------------------------

holder_flaw(Actor, Record, Holder, Flaw) :-
    candidate(Actor, Record, Holder),
    ( kind(Record, delegation)
    -> link(Actor, Record, Holder, Grantor, Static), link_flaw(Static, Grantor, Flaw)
    ;  asked(X, T), judged(Record, Holder, Actor, X, T, Flaw)
    ).

least_flaw(Actor, Record, Flaw) :-
    findall(Class-Place-Found, ( holder_flaw(Actor, Record, _, Found), order_of(Found, Class, Place) ), All),
    msort(All, [_-_-Flaw|_]).

% order_of(Flaw, Class, Place): the table of reasons, a conflict before every flaw; the place in the list of R7. A candidate
% that gives way to a bar gives way to another norm: its line is `overridden`. The flaws
% that come from the grantor are not in that list: what is seen of the link alone is then without flaw, which fails least.
order_of(none, 0, 0).
order_of(conflict, 1, 0).
order_of('not-in-writing', 4, 1).
order_of('grantor-out-of-office', 4, 2).
order_of('grantee-out-of-office', 4, 3).
order_of('no-power-to-delegate', 4, 4).
order_of('grantee-not-listed', 4, 5).
order_of('delegating-overridden', 4, 6).
order_of('grantee-not-made-up', 4, 7).
order_of('grantor-in-conflict', 4, 0).
order_of('passing-on-not-allowed', 4, 0).
order_of(powerless, 4, 0).
order_of('self-delegation', 4, 8).
order_of(omitted, 5, 1).
order_of(revoked, 5, 2).
order_of(excepted, 5, 3).
order_of(widening, 5, 4).
order_of(narrowed, 5, 5).
order_of('allotted-elsewhere', 5, 6).
order_of('devolved-away', 5, 7).
order_of(prohibited, 5, 8).
order_of(reserved, 5, 9).
order_of('outside-limits', 6, 0).
order_of('no-longer', 7, 0).
order_of('not-yet', 8, 0).
order_of('not-known', 9, 0).
order_of(never, 10, 0).

% candidate_flaw(Actor, Record, Flaw): of each candidate, for the holder for which it fails least.
candidate_flaw(Actor, Record, Flaw) :-
    candidates(Actor, Records),
    member(Record, Records),
    least_flaw(Actor, Record, Least),
    ( Least \== powerless -> Flaw = Least
    ; grantor(Record, Grantor), leads_back(Grantor, Actor) -> Flaw = ring
    ; Flaw = 'grantor-without-power'
    ).

% --- R1: verdict and reason ---------------------------------------------------------------------------------------------

needs_no_competence(report).
needs_no_competence(inform).
needs_no_competence(attend).
needs_no_competence(study).

decided(Actor, Verdict, Reason) :-
    asked(X, _),
    ( needs_no_competence(X) -> Verdict = permitted, Reason = 'free-act'
    ; has(Actor) -> Verdict = permitted, Reason = 'has-power'
    ; might_have(Actor) -> Verdict = undetermined, Reason = conflict
    ; bar_on(Actor, _) -> Verdict = denied, denied_for(Actor, Reason)
    ; unsettled_for(Actor, _) -> Verdict = undetermined, Reason = unsettled
    ; Verdict = denied, denied_for(Actor, Reason)
    ).

% Every bar that applies to the actor; an exclusive power applies like a reservation.
bar_on(Actor, Bar) :- asked(X, T), bars(Actor, X, T, Bars), member(Bar, Bars).

unsettled_for(Actor, Record) :- open_for(unsettled, Actor, Record).
locality_for(Actor, Record) :- open_for('locality-choice', Actor, Record).

open_for(Kind, Actor, Record) :-
    exists_on_the_day(Actor),
    asked(X, _),
    kind(Record, Kind),
    on_leaf(Record),
    ( names_no_act(Record) -> true ; act(Record, X) ),
    ( holder(Record, _) -> once(( holder(Record, Holder), holds(Actor, Holder), in_effect(Record, Holder) ))
    ; in_effect(Record, nobody)
    ).

% The first line of the table that holds.
denied_for(Actor, Reason) :-
    findall(Flaw, candidate_flaw(Actor, _, Flaw), Flaws),
    reason(Reason, Actor, Flaws),
    !.

reason('not-covered', _, _) :-
    day(On),
    once(first_day(_)),
    \+ ( first_day(First), First =< On ).
reason(prohibited, Actor, _) :- bar_on(Actor, Bar), bar_kind(Bar, prohibition).
reason(reserved, Actor, _) :- bar_on(Actor, Bar), bar_kind(Bar, Kind), memberchk(Kind, [reservation, exclusive]).
reason('broken-link', _, Flaws) :- member(Flaw, Flaws), breaks_link(Flaw).
reason(overridden, _, Flaws) :- member(Flaw, Flaws), gives_way(Flaw).
reason(Flaw, _, Flaws) :-
    member(Flaw, ['outside-limits', 'no-longer', 'not-yet', 'not-known', never]),
    memberchk(Flaw, Flaws).
reason('left-to-locality', Actor, []) :- locality_for(Actor, _).
reason('no-power', _, []).

breaks_link(ring).
breaks_link('grantor-without-power').
breaks_link(Flaw) :- order_of(Flaw, 4, _).

gives_way(Flaw) :- order_of(Flaw, 5, _).

% --- R7: chains ---------------------------------------------------------------------------------------------------------

% chain_of(Actor, Links): each path from the provision down to the actor; a link is Record-Actor-Flaw. A grantor without
% any record has the link null.
chain_of(Actor, Links) :- path(Actor, [], Up), reverse(Up, Links).

% path(Actor, Below, Links): the links from the actor up to the provision.
path(Actor, Below, [Link|Up]) :-
    candidates(Actor, Records),
    member(Record, Records),
    ( power_or_duty(Record)
    -> candidate_flaw(Actor, Record, Flaw),
       Link = Record-Actor-Flaw,
       Up = []
    ;  chosen_static(Actor, Record, Grantor, Static),
       path_above(Grantor, [Actor|Below], Above),
       seen_with(Above, Static, Flaw, Up),
       Link = Record-Actor-Flaw
    ).

path_above(Grantor, Below, back) :- memberchk(Grantor, Below), !.
path_above(Grantor, _, [null-Grantor-'grantor-without-power']) :- candidates(Grantor, []), !.
path_above(Grantor, Below, Up) :- path(Grantor, Below, Up).

chosen_static(Actor, Delegation, Grantor, Flaw) :-
    grantor(Delegation, Grantor),
    findall(Class-Place-Found, ( link(Actor, Delegation, _, _, Found), order_of(Found, Class, Place) ), All),
    msort(All, [_-_-Flaw|_]).

% The flaw of a link under the links above it.
seen_with(back, Static, Flaw, []) :- !, ( sound(Static) -> Flaw = ring ; Flaw = Static ).
seen_with(Up, Static, Flaw, Up) :-
    Up = [Record-_-Above|_],
    ( \+ sound(Static) -> Flaw = Static
    ; \+ sound(Above) -> Flaw = 'hangs-on-broken-link'
    ; kind(Record, delegation), \+ may_pass_on(Record) -> Flaw = 'passing-on-not-allowed'
    ; Flaw = Static
    ).

sound(none).
sound(conflict).
