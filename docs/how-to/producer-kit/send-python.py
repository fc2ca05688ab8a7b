#!/usr/bin/env python3
"""send-python.py URI [FILE]: sends FILE under URI, or kills the article without one; prints the receipt id."""
import os
import sys

from confluent_kafka import Producer

uri, file = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
topic = os.environ.get("DATELINE_TOPIC_PREFIX", "") + "articles.ingest"
headers = {"uri": uri, "source": os.environ.get("SOURCE", "harbor-wire")}
if file:
    headers["content-type"] = "application/json"
    with open(file, "rb") as article:
        value = article.read()
else:
    # Headers alone: a value of zero bytes. A null value (None) would be rejected.
    headers["status"] = "canceled"
    value = b""

receipts = []


def delivered(error, record):
    if error:
        sys.exit(f"not sent: {error}")
    receipts.append(f"{record.partition()}-{record.offset()}")


# enable.idempotence waits for all replicas, and retries write nothing twice.
producer = Producer(
    {
        "bootstrap.servers": os.environ.get("DATELINE_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"),
        "enable.idempotence": True,
        "message.max.bytes": 8454144,
    }
)
producer.produce(topic, value, key=uri, headers=headers, on_delivery=delivered)
if producer.flush(30):
    sys.exit("not sent: Kafka did not answer within 30 seconds")
print(receipts[0])
