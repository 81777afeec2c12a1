import type { ActualParameters, ParameterChange, RequestedParameters } from "./generation";
import type { ModelSpec, NumberParameter } from "./model";

type NumberName = keyof RequestedParameters;

/** What a request asks for, as far as fitting is concerned. */
export interface FitInput {
  readonly requested: RequestedParameters;
  readonly negativePrompt?: string | null | undefined;
  readonly inputImageCount?: number;
  readonly hasMask?: boolean;
}

/** The parameters a model gets, and everything that differs from what was asked. */
export interface FittedParameters {
  readonly actual: ActualParameters;
  /** null: none given, or the model has none. */
  readonly negativePrompt: string | null;
  /** How many of the given input images are used. */
  readonly inputImageCount: number;
  readonly useMask: boolean;
  readonly changes: readonly ParameterChange[];
}

/** The nearest number the model takes. */
function fitNumber(parameter: NumberParameter, value: number): number {
  const clamped = Math.min(parameter.max, Math.max(parameter.min, value));
  if (parameter.multipleOf === undefined) {
    return clamped;
  }
  const step = parameter.multipleOf;
  const rounded = Math.round(clamped / step) * step;
  if (rounded > parameter.max) {
    return Math.floor(parameter.max / step) * step;
  }
  return rounded < parameter.min ? Math.ceil(parameter.min / step) * step : rounded;
}

/** What the model does by itself where it has no such parameter. */
function fixedValue(model: ModelSpec, name: NumberName): number | null {
  if (name === "width") {
    return model.fixedSize?.width ?? null;
  }
  if (name === "height") {
    return model.fixedSize?.height ?? null;
  }
  return name === "steps" ? model.fixedSteps : null;
}

function fitOne(
  model: ModelSpec,
  name: NumberName,
  asked: number | undefined,
  changes: ParameterChange[],
): number | null {
  const parameter = model.parameters[name];
  if (!parameter) {
    const fixed = fixedValue(model, name);
    if (asked !== undefined && asked !== fixed) {
      changes.push({
        parameter: name,
        requested: asked,
        actual: fixed,
        reason: fixed === null ? "unsupported" : "fixed",
      });
    }
    return fixed;
  }
  if (asked === undefined) {
    return fitNumber(parameter, parameter.default);
  }
  const fitted = fitNumber(parameter, asked);
  if (fitted !== asked) {
    const outside = asked < parameter.min || asked > parameter.max;
    changes.push({
      parameter: name,
      requested: asked,
      actual: fitted,
      reason: outside ? "clamped" : "rounded",
    });
  }
  return fitted;
}

/** Both sides outside or at the edge: keeps the picture's shape instead of clamping each side by itself. */
function keepShape(model: ModelSpec, requested: RequestedParameters): { width?: number; height?: number } {
  const { width, height } = requested;
  const limits = model.parameters;
  if (width === undefined || height === undefined || !limits.width || !limits.height) {
    return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  }
  const shrink = Math.min(1, limits.width.max / width, limits.height.max / height);
  const grow = Math.max(1, limits.width.min / width, limits.height.min / height);
  const factor = shrink < 1 ? shrink : grow;
  return { width: width * factor, height: height * factor };
}

/**
 * Fits a request to a model: clamps, rounds and defaults every number, picks a seed where the model has one, and drops
 * what the model cannot use. Sizes outside the range are scaled with their shape kept. Nothing is changed silently:
 * `changes` names every difference. `pickSeed` gives a random seed, 0 to 4294967295.
 */
export function fitParameters(model: ModelSpec, input: FitInput, pickSeed: () => number): FittedParameters {
  const changes: ParameterChange[] = [];
  const { requested } = input;
  const shaped = keepShape(model, requested);
  const side = (name: "width" | "height"): number | null => {
    const parameter = model.parameters[name];
    const asked = requested[name];
    const target = shaped[name];
    if (!parameter || asked === undefined || target === undefined || target === asked) {
      return fitOne(model, name, asked, changes);
    }
    const actual = fitNumber(parameter, target);
    if (actual !== asked) {
      changes.push({ parameter: name, requested: asked, actual, reason: "clamped" });
    }
    return actual;
  };
  const actual: ActualParameters = {
    width: side("width"),
    height: side("height"),
    steps: fitOne(model, "steps", requested.steps, changes),
    guidanceScale: fitOne(model, "guidanceScale", requested.guidanceScale, changes),
    seed: fitOne(
      model,
      "seed",
      requested.seed ?? (model.parameters.seed === undefined ? undefined : pickSeed()),
      changes,
    ),
    strength: fitStrength(model, input, changes),
  };

  const askedNegative = input.negativePrompt?.trim() ? input.negativePrompt : null;
  if (askedNegative !== null && model.negativePrompt === null) {
    changes.push({
      parameter: "negativePrompt",
      requested: askedNegative,
      actual: null,
      reason: "unsupported",
    });
  }

  const askedImages = input.inputImageCount ?? 0;
  const inputImageCount = Math.min(askedImages, model.inputImages?.max ?? 0);
  if (inputImageCount !== askedImages) {
    const reason = model.inputImages === null ? "unsupported" : "clamped";
    changes.push({ parameter: "inputImages", requested: askedImages, actual: inputImageCount, reason });
  }
  const useMask = input.hasMask === true && model.mask !== null;
  if (input.hasMask === true && !useMask) {
    changes.push({ parameter: "mask", requested: 1, actual: null, reason: "unsupported" });
  }
  return {
    actual,
    negativePrompt: model.negativePrompt === null ? null : askedNegative,
    inputImageCount,
    useMask,
    changes,
  };
}

/** Strength means something only beside an input image; without one it is not sent. */
function fitStrength(model: ModelSpec, input: FitInput, changes: ParameterChange[]): number | null {
  const asked = input.requested.strength;
  if ((input.inputImageCount ?? 0) > 0 || model.parameters.strength === undefined) {
    return fitOne(model, "strength", asked, changes);
  }
  if (asked !== undefined) {
    changes.push({ parameter: "strength", requested: asked, actual: null, reason: "unsupported" });
  }
  return null;
}
