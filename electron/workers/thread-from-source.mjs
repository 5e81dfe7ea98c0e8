import { argv } from "node:process";
import { importProgram } from "../built-or-source.mjs";

/** A thread of a program that runs from source: a thread of Node 20 does not take over its parent's loader. */
const [, , name, source] = argv;
await importProgram(name, source);
