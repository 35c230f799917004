/* The editor: CodeMirror with Python alone. The page gives it a place and a text, and is told when the text changes. */
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit, LanguageSupport, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tagHighlighter, tags } from "@lezer/highlight";
import { StyleModule } from "style-mod";

/* A style element would be forbidden by the policy of the page; a sheet that a script makes is not. */
StyleModule.mount = (root, modules) => {
  for (const one of [modules].flat()) {
    if (one.isMounted) continue;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(one.getRules());
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    one.isMounted = true;
  }
};

/* The classes of the code in the players, which `player.css` colours. */
const COLOURS = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.modifier, tags.self], class: "k" },
  { tag: [tags.standard(tags.variableName), tags.bool, tags.null], class: "b" },
  { tag: tags.number, class: "m" },
  { tag: [tags.string, tags.special(tags.string)], class: "s" },
  { tag: tags.comment, class: "c" },
]);

const mark = StateEffect.define();
const wrong = Decoration.line({ class: "lm-wrong-line" });
const ran = Decoration.line({ class: "lm-ran-line" });
/* One line that is wrong, or that has run last, until the text is edited. */
const marked = StateField.define({
  create: () => Decoration.none,
  update(found, change) {
    const [effect] = change.effects.filter((one) => one.is(mark));
    if (!effect) return change.docChanged ? Decoration.none : found;
    const { line, kind } = effect.value;
    const { doc } = change.state;
    return line >= 1 && line <= doc.lines ? Decoration.set(kind.range(doc.line(line).from)) : Decoration.none;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/* A letter typed over a selection. Chromium would keep the colours of what was there in a style, and the policy of the
   page would forbid it aloud. */
const overSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const isPlain = event.inputType === "insertText" && /^\w$/.test(event.data ?? "");
    if (!isPlain || event.isComposing || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type" });
    return true;
  },
});

/* Puts a mark on a line, from 1, or takes it away, and brings the line into view within the editor. */
function put(view, kind, line) {
  const { doc } = view.state;
  view.dispatch({ effects: mark.of({ line, kind }) });
  if (line < 1 || line > doc.lines) return;
  const box = view.scrollDOM;
  const { top, height } = view.lineBlockAt(doc.line(line).from);
  const isSeen = top >= box.scrollTop && top + height <= box.scrollTop + box.clientHeight;
  if (!isSeen) box.scrollTop = top - box.clientHeight / 2;
}

/* Colours and indentation of Python. They take a phone as long as the rest: they come when the text is there. */
const PYTHON = [new LanguageSupport(pythonLanguage), syntaxHighlighting(COLOURS), indentOnInput(), bracketMatching()];

export function open({ parent, text, at = 0, attributes, changed, run }) {
  let isTyped = true;
  const language = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection: { anchor: at },
      extensions: [
        lineNumbers(),
        history(),
        indentUnit.of("    "),
        EditorState.tabSize.of(4),
        closeBrackets(),
        language.of([]),
        marked,
        overSelection,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of(attributes),
        EditorView.updateListener.of((update) => update.docChanged && isTyped && changed()),
        keymap.of([
          { key: "Mod-Enter", run: () => run() ?? true },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
      ],
    }),
  });
  setTimeout(() => view.dispatch({ effects: language.reconfigure(PYTHON) }));
  return {
    text: () => view.state.doc.toString(),
    put(other) {
      isTyped = false;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } });
      isTyped = true;
    },
    mark(line, isAsked) {
      put(view, wrong, line);
      if (!isAsked) return;
      view.dispatch({ selection: { anchor: view.state.doc.line(line).from }, scrollIntoView: true });
      view.focus();
    },
    ran: (line) => put(view, ran, line),
    focus: () => view.focus(),
  };
}
