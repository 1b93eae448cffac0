The newsroom corrects a date.

article
- The county council approved the Alder Bridge on March 4, 2021.
+ The county council approved the Alder Bridge on March 5, 2021.
