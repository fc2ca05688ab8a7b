// Follows a stream with npm's eventsource; prints a line an event: its id, its kind and the article's uri.
import {EventSource} from 'eventsource';

const source = new EventSource(process.argv[2]);
for (const kind of ['publish', 'update', 'correct', 'withdraw', 'gap']) {
  source.addEventListener(kind, (event) => console.log(event.lastEventId, kind, JSON.parse(event.data).uri));
}
source.addEventListener('error', (event) => {
  if (source.readyState === EventSource.CLOSED) {
    console.error(`eventsource gave up: ${event.code} ${event.message}`);
    process.exit(1);
  }
});
