% SPDX-License-Identifier: BSL-1.0
% Answers questions about worlds (regulation and cases) written in JSON: swipl oracle.pl -- IN.json [OUT.json]
:- module(oracle, [main/0, answer_world/2]).
:- prolog_load_context(directory, Here), asserta(user:file_search_path(oracle, Here)).
:- use_module(library(http/json)).
:- use_module(library(lists)).
:- use_module(library(apply)).
:- use_module(oracle(world)).
:- use_module(oracle(rules)).

% More paths than this are not listed.
chain_limit(4000).

main :-
    current_prolog_flag(argv, Arguments),
    ( Arguments = [In] -> read_worlds(In, Worlds), write_answers(user_output, Worlds)
    ; Arguments = [In, Out]
    -> read_worlds(In, Worlds),
       setup_call_cleanup(open(Out, write, Stream, [encoding(utf8)]), write_answers(Stream, Worlds), close(Stream))
    ; format(user_error, "usage: swipl oracle.pl -- IN.json [OUT.json]~n", []), halt(2)
    ).

read_worlds(In, Worlds) :-
    setup_call_cleanup(open(In, read, Stream, [encoding(utf8)]),
                       json_read_dict(Stream, Worlds, [value_string_as(atom)]),
                       close(Stream)).

write_answers(Stream, Worlds) :-
    maplist(answer_world, Worlds, Answers),
    json_write(Stream, Answers, [width(0)]),
    nl(Stream).

% The keys of what is written stand in alphabetical order.
answer_world(World, json([cases=Cases])) :-
    load_regulation(World.regulation),
    maplist(answer_case, World.cases, Cases).

answer_case(Case, json([actors=Actors, chains=Chains, not_denied=NotDenied])) :-
    load_case(Case),
    new_case,
    asked_actors(Case, Asked),
    maplist(answer_actor, Asked, Actors),
    findall(Actor, ( member(json(Given), Actors), memberchk(verdict=Verdict, Given), Verdict \== denied,
                     memberchk(actor=Actor, Given) ), NotDenied),
    ( get_dict(chains, Case, ChainsOf) -> true ; ChainsOf = [] ),
    maplist(chains_of, ChainsOf, Chains).

% A case may name the actors that it asks; else every actor is asked.
asked_actors(Case, Actors) :- get_dict(actors, Case, Actors), !.
asked_actors(_, Actors) :- findall(Actor, actor(Actor), Actors).

answer_actor(Actor, json([actor=Actor, bars=Bars, candidates=Candidates, left=Left, reason=Reason, unsettled=Unsettled,
                          verdict=Verdict])) :-
    decided(Actor, Verdict, Reason),
    keys(Bar^bar_on(Actor, Bar), Bar, Bars),
    findall([Key, Flaw], ( candidate_flaw(Actor, Record, Flaw), record(Record, Key) ), Unsorted),
    msort(Unsorted, Candidates),
    keys(Choice^locality_for(Actor, Choice), Choice, Left),
    keys(Open^unsettled_for(Actor, Open), Open, Unsettled).

keys(_^Goal, Record, Keys) :-
    findall(Key, ( Goal, record(Record, Key) ), All),
    sort(All, Keys).

chains_of(Actor, json([actor=Actor, complete=Complete, links=Chains])) :-
    chain_limit(Limit),
    findall(Shown, limit(Limit, ( chain_of(Actor, Links), maplist(shown_link, Links, Shown) )), All),
    length(All, Count),
    ( Count < Limit -> Complete = @(true) ; Complete = @(false) ),
    msort(All, Chains).

shown_link(Record-Actor-Flaw, [Key, Actor, Flaw]) :- ( Record == null -> Key = @(null) ; record(Record, Key) ).
