const font = '"Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif';

function foreground(text, subtle, accent, good, warning, attention) {
  const pair = color => ({ default: color, subtle: color });
  return {
    default: { default: text, subtle },
    dark: { default: text, subtle },
    light: { default: "#ffffff", subtle: "#e0e0e0" },
    accent: pair(accent),
    good: pair(good),
    warning: pair(warning),
    attention: pair(attention),
  };
}

function styles(colors, backgrounds) {
  return Object.fromEntries(Object.entries(backgrounds).map(([name, backgroundColor]) =>
    [name, { backgroundColor, foregroundColors: colors }]));
}

const light = styles(
  foreground("#242424", "#616161", "#4f52b2", "#0e700e", "#8a5100", "#b10e1c"),
  { default: "#ffffff", emphasis: "#f3f2fb", accent: "#e8ebfa", good: "#e7f2e7", warning: "#fdf1e3", attention: "#fbe9ea" });

const dark = styles(
  foreground("#ffffff", "#adadad", "#a6a7f0", "#7fd07f", "#f5c27c", "#f0868f"),
  { default: "#2f2f2f", emphasis: "#383848", accent: "#34365c", good: "#26402a", warning: "#4a3a22", attention: "#4d2a2e" });

/** How cards look in a narrow Teams chat. */
export function hostConfig(isDark) {
  return {
    fontFamily: font,
    supportsInteractivity: true,
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 14 },
    separator: { lineThickness: 1, lineColor: isDark ? "#4a4a4a" : "#e0e0e0" },
    fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 21, large: 24, extraLarge: 28 },
    containerStyles: isDark ? dark : light,
    actions: {
      maxActions: 6,
      spacing: "medium",
      buttonSpacing: 8,
      showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
    },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
        optionalInputs: { weight: "bolder" },
      },
      errorMessage: { color: "attention", size: "small", spacing: "small" },
    },
    textBlock: { headingLevel: 3 },
  };
}
