A name was wrong.

article
- The county council approved the Alder Bridge on March 4, 2021.
+ The county council approved the Elder Bridge on March 4, 2021.
