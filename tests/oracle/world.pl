% SPDX-License-Identifier: BSL-1.0
% One regulation and one case as Prolog facts, with what the words section, R6 and R9 say of nodes alone.
:- module(world,
          [ load_regulation/1, load_case/1, leaf_of/1, actor/1, holds/2, life/3, belongs/2, reaches/3,
            record/2, kind/2, rank/2, force/3, signed/2, holder/2, grantor/2, act/2, party/2, limit/4, made_up/4,
            by_competence/1, exclusive/1, may_pass_on/1, oral/1, term/4, target/2, devolved_by/2, kept/1, basis/3, omits/3,
            of_holder/2,
            names_no_act/1, names_no_matter/1, first_day/1, higher/2, document_rank/2,
            asked/2, leaf/1, day/1, known/1, fact/2, least_day/1
          ]).
:- use_module(library(lists)).
:- use_module(library(apply)).

:- dynamic actor/1, holds/2, life/3, belongs/2, reaches/3, record/2, kind/2, rank/2, force/3, signed/2, holder/2, grantor/2,
   act/2, party/2, limit/4, made_up/4, by_competence/1, exclusive/1, may_pass_on/1, oral/1, term/4, target/2, devolved_by/2,
   kept/1, basis/3, omits/3,
   of_holder/2, names_no_act/1, names_no_matter/1, first_day/1, document_rank/2, leaf_of/1.
:- dynamic document/4, matter/1, body/4, office/7.
:- dynamic asked/2, leaf/1, day/1, known/1, fact/2.

% The days before all and after all; a bound of a limit that is open lies there too.
least_day(-9999999999999999999).
greatest_day(9999999999999999999).

from_of(null, Day) :- !, least_day(Day).
from_of(Day, Day).
until_of(null, Day) :- !, greatest_day(Day).
until_of(Day, Day).

% --- the regulation ---------------------------------------------------------------------------------------------------

regulation_predicates([ actor/1, holds/2, life/3, belongs/2, reaches/3, record/2, kind/2, rank/2, force/3, signed/2, holder/2,
                        grantor/2, act/2, party/2, limit/4, made_up/4, by_competence/1, exclusive/1, may_pass_on/1, oral/1,
                        term/4, target/2, devolved_by/2, kept/1, basis/3, omits/3, of_holder/2, names_no_act/1,
                        names_no_matter/1, first_day/1,
                        document_rank/2, leaf_of/1, document/4, matter/1, body/4, office/7 ]).

forget(Name/Arity) :- functor(Head, Name, Arity), retractall(Head).

load_regulation(Regulation) :-
    regulation_predicates(All),
    maplist(forget, All),
    maplist(load_document, Regulation.documents),
    maplist(load_body, Regulation.bodies),
    maplist(load_office, Regulation.offices),
    forall(member(Matter, Regulation.matters), assertz(matter(Matter))),
    load_actors,
    forall((matter(Matter), \+ stands_below(_, Matter)), assertz(leaf_of(Matter))),
    foldl(load_record, Regulation.records, 1, _),
    maplist(load_targets, Regulation.records),
    forall((record(Record, _), holder(Record, Holder)), assertz(of_holder(Holder, Record))).

load_document(Document) :-
    from_of(Document.from, From),
    until_of(Document.until, Until),
    % R6: a document without a date of signing counts as signed on its first day in force.
    ( Document.signed_on == null -> Signed = From ; Signed = Document.signed_on ),
    assertz(document(Document.key, From, Until, Signed)),
    assertz(document_rank(Document.key, Document.rank)).

load_body(Body) :-
    from_of(Body.from, From),
    until_of(Body.until, Until),
    assertz(body(Body.key, From, Until, Body.classes)).

load_office(Office) :-
    from_of(Office.from, From),
    until_of(Office.until, Until),
    assertz(office(Office.key, From, Until, Office.of, Office.also, Office.all_of, Office.any_of)).

% Actors in the order of their ids: bodies before offices, each by key.
load_actors :-
    findall(Key, body(Key, _, _, _), Bodies),
    findall(Key, office(Key, _, _, _, _, _, _), Offices),
    sort(Bodies, SortedBodies),
    sort(Offices, SortedOffices),
    append(SortedBodies, SortedOffices, Actors),
    forall(member(Actor, Actors), assertz(actor(Actor))),
    forall(actor(Actor), load_actor(Actor)).

load_actor(Actor) :-
    findall(Held, held(Actor, Held), Unsorted),
    sort(Unsorted, All),
    forall(member(Held, All), assertz(holds(Actor, Held))),
    forall((member(Class, All), body(Actor, _, _, _), Class \== Actor), assertz(belongs(Actor, Class))),
    life_of(Actor, From, Until),
    assertz(life(Actor, From, Until)).

% R9: an actor holds itself; a body its classes; an office what `also` and `all_of` name; and theirs in turn.
held(Actor, Actor).
held(Actor, Held) :- held_next(Actor, Next), held(Next, Held).
held_next(Actor, Class) :- body(Actor, _, _, Classes), member(Class, Classes).
held_next(Actor, Other) :- office(Actor, _, _, _, Also, _, _), member(Other, Also).
held_next(Actor, Part) :- office(Actor, _, _, _, _, AllOf, _), member(Part, AllOf).

% R6: the life of a body is its own period; that of an office lies within the lives that it needs.
life_of(Body, From, Until) :- body(Body, From, Until, _), !.
life_of(Office, From, Until) :-
    office(Office, OwnFrom, OwnUntil, Of, _, AllOf, AnyOf),
    findall(F-U, ( Of \== null, life_of(Of, F, U) ; member(Part, AllOf), life_of(Part, F, U) ), Needed),
    span_of(AnyOf, Span),
    append(Needed, Span, Periods),
    foldl(within, Periods, OwnFrom-OwnUntil, From-Until).

within(F1-U1, F0-U0, F-U) :- F is max(F0, F1), U is min(U0, U1).

% From the first to the last day of the `any_of` parts; a part that has no day adds none.
span_of([], []) :- !.
span_of(Parts, [From-Until]) :-
    findall(F-U, ( member(Part, Parts), life_of(Part, F, U), F < U ), Lives),
    ( Lives == []
    -> From = 0, Until = 0
    ;  findall(F, member(F-_, Lives), Starts), min_list(Starts, From),
       findall(U, member(_-U, Lives), Ends), max_list(Ends, Until)
    ).

% A dot makes the tree of matters.
stands_below(Inner, Outer) :- matter(Inner), atom_concat(Outer, '.', Start), sub_atom(Inner, 0, _, _, Start).
covers(Matter, Matter).
covers(Outer, Inner) :- stands_below(Inner, Outer).
depth(Matter, Depth) :- atomic_list_concat(Parts, '.', Matter), length(Parts, Depth).

load_record(Record, Id, Next) :-
    Next is Id + 1,
    assertz(record(Id, Record.key)),
    assertz(kind(Id, Record.kind)),
    Record.basis = [Governing|_],
    Governing = [Document, Steps],
    assertz(basis(Id, Document, Steps)),
    load_time(Id, Document, Record),
    document_rank(Document, Rank),
    assertz(rank(Id, Rank)),
    load_parties(Record.kind, Id, Record),
    ( Record.acts == [] -> assertz(names_no_act(Id)) ; true ),
    ( Record.matters == [] -> assertz(names_no_matter(Id)) ; true ),
    forall(member(Act, Record.acts), assertz(act(Id, Act))),
    forall(leaf_of(Leaf), load_reach(Id, Record.matters, Leaf)),
    forall(member(One, Record.when), ( bound_of(One, M, F, U), assertz(limit(Id, M, F, U)) )),
    forall(member(One, Record.made_up), ( bound_of(One, M, F, U), assertz(made_up(Id, M, F, U)) )),
    forall(member([OmittedDocument, At], Record.omitted), assertz(omits(Id, OmittedDocument, At))),
    forall(member(Giver, Record.devolved_by), assertz(devolved_by(Id, Giver))),
    ( Record.kept == true -> assertz(kept(Id)) ; true ),
    ( Record.by_competence == true -> assertz(by_competence(Id)) ; true ),
    ( Record.exclusive == true -> assertz(exclusive(Id)) ; true ),
    ( Record.may_pass_on == true -> assertz(may_pass_on(Id)) ; true ),
    ( Record.oral == true -> assertz(oral(Id)) ; true ),
    load_term(grantor, Id, Record.grantor_term),
    load_term(grantee, Id, Record.grantee_term).

load_term(_, _, [null, null]) :- !.
load_term(Side, Id, [OwnFrom, OwnUntil]) :-
    from_of(OwnFrom, From),
    until_of(OwnUntil, Until),
    assertz(term(Side, Id, From, Until)).

% R6: in force from the first to the last day of the governing document, within the own period.
load_time(Id, Document, Record) :-
    document(Document, DocumentFrom, DocumentUntil, Signed),
    assertz(signed(Id, Signed)),
    assertz(first_day(DocumentFrom)),
    from_of(Record.from, OwnFrom),
    until_of(Record.until, OwnUntil),
    within(OwnFrom-OwnUntil, DocumentFrom-DocumentUntil, From-Until),
    assertz(force(Id, From, Until)).

% The holder of a delegation is its grantee; it names no addressee.
load_parties(delegation, Id, Record) :-
    !,
    Record.holders = [Grantor],
    assertz(grantor(Id, Grantor)),
    forall(member(Grantee, Record.parties), assertz(holder(Id, Grantee))).
load_parties(_, Id, Record) :-
    forall(member(Holder, Record.holders), assertz(holder(Id, Holder))),
    forall(member(Party, Record.parties), assertz(party(Id, Party))).

% The depth of the deepest matter of the record that covers the leaf.
load_reach(Id, Matters, Leaf) :-
    findall(Depth, ( member(Matter, Matters), covers(Matter, Leaf), depth(Matter, Depth) ), Depths),
    ( Depths == [] -> true ; max_list(Depths, Deepest), assertz(reaches(Id, Leaf, Deepest)) ).

bound_of(One, Measure, From, Until) :- Measure = One.measure, from_of(One.from, From), until_of(One.until, Until).

load_targets(Record) :-
    forall(member(Key, Record.targets), ( record(Id, Record.key), record(Target, Key), assertz(target(Id, Target)) )).

% R3: the ranks, the highest first; the others have none.
place_of(charter, 1).
place_of(central, 2).
place_of(model, 3).
place_of(provincial, 4).
place_of(local, 5).
higher(One, Other) :- place_of(One, First), place_of(Other, Second), First < Second.

% --- the case ---------------------------------------------------------------------------------------------------------

load_case(Case) :-
    maplist(forget, [asked/2, leaf/1, day/1, known/1, fact/2]),
    assertz(asked(Case.act, Case.towards)),
    ( leaf_of(Case.leaf) -> true ; throw(error(domain_error(leaf, Case.leaf), _)) ),
    assertz(leaf(Case.leaf)),
    assertz(day(Case.on)),
    ( Case.known == null -> true ; assertz(known(Case.known)) ),
    forall(get_dict(Measure, Case.facts, Value), assertz(fact(Measure, Value))).
