/** An error on its way between threads: its class doesn't survive that, so it travels as data. */
import { detailOf, InputError } from '../../model/errors';

export interface SentError {
  readonly message: string;
  readonly isInput: boolean;
}

export const sentError = (error: unknown): SentError => ({ message: detailOf(error), isInput: error instanceof InputError });

export const receivedError = ({ message, isInput }: SentError): Error => (isInput ? new InputError(message) : new Error(message));
