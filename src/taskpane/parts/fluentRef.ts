/** A ref that Fluent's components take: their types, made for React 18, infer no element under React 19's. */
import type { Ref, RefObject } from 'react';

export const fluentRef = (ref: RefObject<HTMLElement | null>): Ref<never> => ref as unknown as Ref<never>;
