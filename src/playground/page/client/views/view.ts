import type { TemplateResult } from 'lit-html';
import type { Actions } from '../actions/actions.ts';
import type { Model, PaneName } from '../model/model.ts';

/** Where a view stands: what it draws, what it may ask for, and in which pane. */
export type Scene = {
  readonly model: Model;
  readonly actions: Actions;
  readonly pane: PaneName;
};

/** A piece of the page; `undefined` where there is nothing to draw. */
export type View = TemplateResult | undefined;
