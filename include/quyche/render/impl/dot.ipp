// SPDX-License-Identifier: BSL-1.0
// Definitions of dot.hpp. Shapes and line styles carry every distinction; colours (Okabe-Ito) repeat it.
#include <string>

#include <quyche/render/detail/asked_of.hpp>
#include <quyche/render/detail/words.hpp>
#include <quyche/render/dot.hpp>

namespace quyche::inline QUYCHE_ABI {
namespace detail {

class dot_writer {
 public:
  dot_writer(const graph& in, language lang) : in_{in}, words_{in, lang} {}

  std::string structure(const moment& when) {
    start("RL");
    text_ += "  graph [nodesep=0.12, ranksep=0.45, labelloc=b, label=" + quoted(words_.say(phrase::picture_legend)) + "];\n";
    for (const body_id one : in_.bodies()) actor_node(one, when, "box");
    for (const office_id one : in_.offices()) actor_node(one, when, "ellipse");
    for (std::uint32_t place = 0; place < in_.arc_count(); ++place) structure_edge(arc_id{place}, when);
    return finish();
  }

  std::string proof_of(const answer& given) {
    start("TB");
    if (!given.steps.empty()) proof_nodes("s", given.asked, given.decided, given.steps);
    for (std::size_t place = 0; place < given.cases.size(); ++place) {
      const std::string name = "c" + std::to_string(place + 1);
      text_ += "  subgraph cluster_" + name + " {\n    label=" + quoted(std::to_string(place + 1)) + ";\n";
      proof_nodes(name, given.asked, given.cases[place].decided, given.cases[place].steps);
      text_ += "  }\n";
    }
    return finish();
  }

  std::string chains_of(const chain_answer& given) {
    start("TB");
    for (std::size_t place = 0; place < given.chains.size(); ++place) {
      const std::string name = "c" + std::to_string(place + 1);
      text_ += "  subgraph cluster_" + name + " {\n    label=" + quoted(std::to_string(place + 1)) + ";\n";
      for (std::size_t link = 0; link < given.chains[place].links.size(); ++link)
        link_node(name, given.chains[place].links[link], link);
      text_ += "  }\n";
    }
    return finish();
  }

 private:
  void start(std::string_view direction) {
    text_ = "digraph quyche {\n  graph [rankdir=" + std::string{direction} +
            ", fontname=\"DejaVu Sans\", fontsize=11];\n  node [fontname=\"DejaVu Sans\", fontsize=11, margin=\"0.12,0.06\"];\n"
            "  edge [fontname=\"DejaVu Sans\", fontsize=9];\n";
  }
  std::string finish() { return std::move(text_) + "}\n"; }
  static std::string quoted(std::string_view text) {
    std::string made = "\"";
    for (const char letter : text) {
      if (letter == '\n') {
        made += "\\n";
        continue;
      }
      if (letter == '"' || letter == '\\') made += '\\';
      made += letter;
    }
    return made + "\"";
  }
  /// Lines of about thirty letters, broken at spaces.
  static std::string wrapped(std::string_view text) {
    std::string made;
    std::size_t width = 0;
    for (std::size_t offset = 0; offset < text.size();) {
      const std::size_t from = offset;
      const char32_t letter = next_code_point(text, offset);
      const bool turn = letter == ' ' && width >= 26;
      made += turn ? std::string{"\n"} : std::string{text.substr(from, offset - from)};
      width = turn ? 0 : width + 1;
    }
    return made;
  }

  void actor_node(actor_id who, const moment& when, std::string_view shape) {
    if (!in_.life(who).contains(when.on)) return;
    text_ +=
        "  " + quoted(in_.key(who)) + " [shape=" + std::string{shape} + ", label=" + quoted(wrapped(words_.name(who))) + "];\n";
  }
  void structure_edge(arc_id which, const moment& when) {
    const arc_view seen = in_.arc(which);
    std::string_view look;
    switch (seen.kind) {
      case arc_kind::within:
        look = "style=solid, arrowhead=onormal";
        break;
      case arc_kind::under:
        look = "style=solid, arrowhead=normal, penwidth=1.6";
        break;
      case arc_kind::office_of:
        look = "style=dotted, arrowhead=none";
        break;
      case arc_kind::also:
        look = "style=dotted, arrowhead=vee";
        break;
      case arc_kind::part:
        look = "style=dotted, arrowhead=diamond";
        break;
      case arc_kind::delegation:
        look = "style=dashed, arrowhead=vee, color=\"#0072B2\", penwidth=1.6";
        break;
      default:
        return;
    }
    if (seen.record && !in_.in_force(*seen.record).contains(when.on)) return;
    if (!alive(seen.source, when) || !alive(seen.target, when)) return;
    text_ += "  " + quoted(in_.key(seen.source)) + " -> " + quoted(in_.key(seen.target)) + " [" + std::string{look};
    if (seen.record) text_ += ", label=" + quoted(in_.record(*seen.record).key());
    text_ += "];\n";
  }
  [[nodiscard]] bool alive(node_id which, const moment& when) const {
    const node_view seen = in_.node(which);
    if (seen.kind == node_kind::body) return in_.life(body_id{seen.index}).contains(when.on);
    if (seen.kind == node_kind::office) return in_.life(office_id{seen.index}).contains(when.on);
    return true;
  }

  void proof_nodes(const std::string& prefix, const question& asked, verdict decided, const proof& steps) {
    for (std::size_t place = 0; place < steps.size(); ++place) {
      const step& one = steps[place];
      const std::string self = prefix + "_" + std::to_string(place + 1);
      text_ += "    " + self + " [" + std::string{look_of(one, decided)} +
               ", label=" + quoted(step_label(asked, one, decided)) + "];\n";
      bool rests = false;
      for (const std::uint32_t premise : one.premises) {
        if (premise == step::no_premise) continue;
        text_ += "    " + prefix + "_" + std::to_string(premise + 1) + " -> " + self + ";\n";
        rests = true;
      }
      if (one.kind == step_kind::conclusion && !rests)
        for (std::size_t earlier = 0; earlier < place; ++earlier)
          text_ += "    " + prefix + "_" + std::to_string(earlier + 1) + " -> " + self + " [style=dotted];\n";
    }
  }
  static std::string_view look_of(const step& one, verdict decided) {
    switch (one.kind) {
      case step_kind::conclusion:
        return decided == verdict::permitted ? "shape=box, style=bold, color=\"#009E73\""
                                             : "shape=octagon, style=bold, color=\"#D55E00\"";
      case step_kind::not_in_effect:
      case step_kind::outside_limits:
      case step_kind::overridden:
      case step_kind::broken_link:
      case step_kind::barred:
        return "shape=box, style=dashed, color=\"#D55E00\"";
      case step_kind::delegated:
      case step_kind::may_delegate:
        return "shape=box, style=rounded, color=\"#0072B2\"";
      case step_kind::open_question:
      case step_kind::outweighed:
      case step_kind::displaced:
      case step_kind::left_to_locality:
        return "shape=note";
      default:
        return "shape=box";
    }
  }
  [[nodiscard]] std::string step_label(const question& asked, const step& one, verdict decided) const {
    if (one.kind == step_kind::conclusion) {
      return words_.say(phrase_of(decided)) + "\n" +
             wrapped(words_.name(asked.actor) + " " + words_.name(asked.what) + " " + words_.name(asked.matter));
    }
    std::string label = one.cited ? capitalised(words_.cite(*one.cited)) : std::string{word_of(one.kind)};
    label = wrapped(label) + "\n" + wrapped(words_.name(one.actor));
    if (one.other) label += "\n= " + wrapped(words_.name(*one.other));
    if (one.record) label += "\n" + std::string{in_.record(*one.record).key()};
    if (one.cause != flaw::none) label += "\n" + wrapped(words_.say(one.cause));
    if (one.against) label += "\n" + std::string{in_.record(*one.against).key()};
    return label;
  }

  void link_node(const std::string& prefix, const chain_link& link, std::size_t place) {
    const std::string self = prefix + "_" + std::to_string(place + 1);
    const bool fine = link.found == flaw::none;
    std::string label = wrapped(words_.name(link.holder));
    if (link.record) {
      const auto basis = in_.record(*link.record).basis();
      if (!basis.empty()) label += "\n" + wrapped(words_.cite(basis.front()));
    }
    label += "\n" + std::string{fine ? "✓ " : "✗ "} + wrapped(words_.say(link.found));
    text_ += "    " + self + " [shape=box, style=" + (fine ? "solid" : "dashed") + ", color=\"" +
             (fine ? "#009E73" : "#D55E00") + "\", label=" + quoted(label) + "];\n";
    if (place > 0)
      text_ += "    " + prefix + "_" + std::to_string(place) + " -> " + self + (fine ? "" : " [style=dashed]") + ";\n";
  }

  const graph& in_;
  words words_;
  std::string text_;
};

}  // namespace detail

QUYCHE_INLINE std::string to_dot(const graph& in, const moment& when, language lang) {
  return detail::dot_writer{in, lang}.structure(when);
}
QUYCHE_INLINE std::string to_dot(const graph& in, const answer& given, language lang) {
  detail::expect_same(in, given.fingerprint);
  return detail::dot_writer{in, lang}.proof_of(given);
}
QUYCHE_INLINE std::string to_dot(const graph& in, const chain_answer& given, language lang) {
  detail::expect_same(in, given.fingerprint);
  return detail::dot_writer{in, lang}.chains_of(given);
}

}  // namespace quyche::inline QUYCHE_ABI
