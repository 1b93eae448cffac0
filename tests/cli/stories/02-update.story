The story goes on: two sentences at its end.

article
- The engineers tested the span on Thursday. The bridge will open on May 3, 2024.
+ The engineers tested the span on Thursday. The bridge will open on May 3, 2024.
+ 
+ The county closed the old ferry on April 1, 2024. The mayor sold the last boat on April 2, 2024.
