#!/usr/bin/env node
// send-kafkajs.mjs URI [FILE]: sends FILE under URI, or kills the article without one; prints the receipt id.
import { readFileSync } from 'node:fs';
import { Kafka, Partitioners, logLevel } from 'kafkajs';

const [uri, file] = process.argv.slice(2);
const brokers = (process.env.DATELINE_KAFKA_BOOTSTRAP_SERVERS ?? 'localhost:9092').split(',');
const topic = (process.env.DATELINE_TOPIC_PREFIX ?? '') + 'articles.ingest';
const headers = { uri, source: process.env.SOURCE ?? 'harbor-wire' };
if (file) {
  headers['content-type'] = 'application/json';
} else {
  headers.status = 'canceled';
}
// Headers alone: a value of zero bytes. A null value would be rejected.
const value = file ? readFileSync(file) : Buffer.alloc(0);

const kafka = new Kafka({ clientId: 'harbor-wire', brokers, logLevel: logLevel.NOTHING });
const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
await producer.connect();
try {
  // acks -1 waits for all replicas. Sent again after a failure, it is a duplicate and does no harm.
  const [sent] = await producer.send({ topic, acks: -1, messages: [{ key: uri, value, headers }] });
  console.log(`${sent.partition}-${sent.baseOffset}`);
} finally {
  await producer.disconnect();
}
