import { parseSync } from "vite";

/** A place where a source text reads a clock, a random number or a setting of the machine. Lines count from 1. */
export type Impurity = { readonly line: number; readonly what: string };

type SyntaxNode = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

const forbiddenGlobals = new Set([
  "performance",
  "crypto",
  "Temporal",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "requestAnimationFrame",
  "eval",
  "Function",
]);
const dateStatics = new Set(["UTC", "parse"]);
/** These read the time zone of the machine, so the same input would give another output elsewhere. */
const localTime =
  /^(get|set)(Date|Day|FullYear|Year|Hours|Minutes|Seconds|Milliseconds|Month|TimezoneOffset)$|^to(Date|Time)String$|^toLocale(Date|Time|)String$/;
/** Fields of a node that hold types only: a type named Date reads no clock. */
const typeFields = new Set(["typeAnnotation", "typeName", "typeParameters", "typeArguments", "returnType", "superTypeArguments"]);
const typeDeclarations = new Set(["TSTypeAliasDeclaration", "TSInterfaceDeclaration"]);

/** Finds what makes a pure folder impure, by its syntax tree, so that neither comments nor strings are mistaken for code. */
export function findImpurities(file: string, source: string): readonly Impurity[] {
  const parsed = parseSync(file, source);
  const found: Impurity[] = [];
  const report = (node: SyntaxNode, what: string) => found.push({ line: source.slice(0, node.start).split("\n").length, what });

  const visit = (node: SyntaxNode, parent: SyntaxNode | undefined, field: string): void => {
    if (typeDeclarations.has(node.type)) return;
    if (node.type === "Identifier") checkIdentifier(node, parent, field, report);
    if (node.type === "MemberExpression" && localTime.test(memberName(node) ?? "")) report(node, `.${memberName(node)}`);
    if (node.type === "NewExpression" || node.type === "CallExpression") checkCall(node, report);
    for (const [name, value] of Object.entries(node)) {
      if (typeFields.has(name) && !(name === "typeAnnotation" && node.type === "TSAsExpression")) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, name);
    }
  };
  for (const error of parsed.errors) found.push({ line: 0, what: `cannot be parsed: ${error.message}` });
  if (isNode(parsed.program)) visit(parsed.program, undefined, "");
  return found;
}

function checkIdentifier(node: SyntaxNode, parent: SyntaxNode | undefined, field: string, report: (node: SyntaxNode, what: string) => void): void {
  if (isNameOnly(parent, field)) return;
  const name = String(node.name);
  const member = parent?.type === "MemberExpression" && field === "object" ? memberName(parent) : undefined;
  if (forbiddenGlobals.has(name)) report(node, name);
  if (name === "Math" && (member === undefined || member === "random")) report(node, member === undefined ? "Math, not as Math.name" : "Math.random");
  if (name === "Date" && !isHarmlessDate(parent, field, member)) report(node, member === undefined ? "Date" : `Date.${member}`);
}

/** One argument makes a given moment; none reads the clock, several are read in the zone of the machine. */
function isHarmlessDate(parent: SyntaxNode | undefined, field: string, member: string | undefined): boolean {
  if (member !== undefined) return dateStatics.has(member);
  if (parent?.type === "BinaryExpression" && parent.operator === "instanceof") return true;
  return parent?.type === "NewExpression" && field === "callee" && argumentsOf(parent).length === 1 && argumentsOf(parent)[0]?.type !== "SpreadElement";
}

function checkCall(node: SyntaxNode, report: (node: SyntaxNode, what: string) => void): void {
  const callee = node.callee;
  if (!isNode(callee) || callee.type !== "MemberExpression") return;
  const given = argumentsOf(node);
  const isIntl = isNode(callee.object) && callee.object.type === "Identifier" && callee.object.name === "Intl";
  if (isIntl && given.length === 0) report(node, `Intl.${memberName(callee)} in the language of the machine`);
  if (isIntl && memberName(callee) === "DateTimeFormat" && !namesTimeZone(given[1])) report(node, "Intl.DateTimeFormat in the time zone of the machine");
  if (memberName(callee) === "localeCompare" && given.length < 2) report(node, "localeCompare in the language of the machine");
}

function namesTimeZone(options: SyntaxNode | undefined): boolean {
  if (options?.type !== "ObjectExpression" || !Array.isArray(options.properties)) return false;
  return options.properties.some((property) => isNode(property) && isNode(property.key) && property.key.name === "timeZone");
}

/** `x.Date`, `{ Date: 1 }` and the like name a field, not the global. */
function isNameOnly(parent: SyntaxNode | undefined, field: string): boolean {
  if (parent === undefined || parent.computed === true) return false;
  return (parent.type === "MemberExpression" && field === "property") || (field === "key" && parent.shorthand !== true);
}

function memberName(node: SyntaxNode): string | undefined {
  const property = node.property;
  if (!isNode(property)) return undefined;
  if (property.type === "Identifier" && node.computed !== true) return String(property.name);
  return property.type === "Literal" ? String(property.value) : undefined;
}

function argumentsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Array.isArray(node.arguments) ? node.arguments.filter(isNode) : [];
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
