// Follows a stream of events as EventSource does. That one cannot show a token, and gives up where the server says "not yet".
import {authorized} from './api.js';

const LATER_MS = 5000;

const pause = (millis, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

// The fields of an event, by their names.
const fields = (block) =>
  Object.fromEntries(
    block
      .split('\n')
      .filter((line) => line && !line.startsWith(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]),
  );

// Hands on each event as soon as it came whole, up to its blank line.
const readEvents = async (body, take) => {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    blocks.map(fields).forEach(take);
  }
};

// Comes back with the last event's id whenever the connection ends, until it is closed or the server wants a token.
export const openStream = (address, {opened, lost, happened}) => {
  const closing = new AbortController();
  const {signal} = closing;
  let last = '';
  let retry = 1000;

  const take = (event) => {
    if (event.retry) retry = Number(event.retry);
    if (event.id) last = event.id;
    if (event.data) happened(event.event ?? 'message', event.data, event.id ?? '');
  };

  // How long to wait before the next one, in milliseconds; nothing when there is to be none.
  const connect = async () => {
    const resume = last ? {'Last-Event-ID': last} : {};
    const response = await fetch(address, {headers: authorized({Accept: 'text/event-stream', ...resume}), cache: 'no-store', signal});
    if (!response.ok) {
      lost(response.status);
      return response.status === 401 ? undefined : LATER_MS;
    }
    opened();
    await readEvents(response.body, take);
    lost();
    return retry;
  };

  const follow = async () => {
    let wait = 0;
    while (wait !== undefined && !signal.aborted) {
      await pause(wait, signal);
      if (signal.aborted) return;
      try {
        wait = await connect();
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof TypeError)) console.error(error);
        lost();
        wait = retry;
      }
    }
  };

  follow();
  return {close: () => closing.abort()};
};
