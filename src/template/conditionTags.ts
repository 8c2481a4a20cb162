/** Liquid's `if` and `unless`, except that a branch whose condition reads a missing figure is kept: nothing is dropped in silence. */
import { IfTag, isTruthy, toValueSync, UnlessTag, type Context, type Emitter, type Liquid, type Value } from 'liquidjs';
import type { ConditionReads } from './figureDrop';

/** `open` hears of each missing figure that a condition read. */
export function registerConditionTags(engine: Liquid, reads: ConditionReads, open: (names: readonly string[]) => void): void {
  const test = (value: Value, ctx: Context): { readonly truth: boolean; readonly unsure: boolean } => {
    const truth = isTruthy(toValueSync(value.value(ctx, false)), ctx);
    const missing = reads.take();
    open(missing);
    return { truth, unsure: missing.length > 0 };
  };

  class KeepingIf extends IfTag {
    override *render(ctx: Context, emitter: Emitter): Generator<unknown, void, string> {
      const taken = this.branches.find(({ value }) => {
        const { truth, unsure } = test(value, ctx);
        return truth || unsure;
      });
      yield this.liquid.renderer.renderTemplates(taken?.templates ?? this.elseTemplates ?? [], ctx, emitter);
    }
  }

  class KeepingUnless extends UnlessTag {
    override *render(ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const taken = this.branches.find(({ value }, index) => {
        const { truth, unsure } = test(value, ctx);
        return unsure || truth === index > 0;
      });
      yield this.liquid.renderer.renderTemplates(taken?.templates ?? this.elseTemplates, ctx, emitter);
    }
  }

  engine.registerTag('if', KeepingIf);
  engine.registerTag('unless', KeepingUnless);
}
