/** The W3C's parser and checker (CC0), which comes without types. */
declare module 'webvtt-parser' {
  export interface Node {
    readonly type: string;
    readonly name?: string;
    readonly value?: string;
    readonly children?: readonly Node[];
  }

  export interface Cue {
    readonly id: string;
    /** Seconds. */
    readonly startTime: number;
    readonly endTime: number;
    /** With markup. */
    readonly text: string;
    readonly tree: Node;
  }

  export class WebVTTParser {
    constructor(entities?: Readonly<Record<string, string>>);
    parse(
      input: string,
      mode?: string,
    ): {
      readonly cues: readonly Cue[];
      readonly errors: readonly { readonly message: string; readonly line: number }[];
    };
  }
}
