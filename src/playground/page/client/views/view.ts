import type { TemplateResult } from 'lit-html';
import type { Actions } from '../actions/actions.ts';
import type { Model, PaneName } from '../model/model.ts';

/** The context of a view: what it draws, what it can request, and in which pane. */
export type Scene = {
  readonly model: Model;
  readonly actions: Actions;
  readonly pane: PaneName;
};

/** A piece of the page; `undefined` if there is nothing to draw. */
export type View = TemplateResult | undefined;
