A new lead; everything else moves down.

article
- The county council approved the Alder Bridge on March 4, 2021.
+ A truck damaged the new span on April 1, 2024.
+ 
+ The county council approved the Alder Bridge on March 4, 2021.
