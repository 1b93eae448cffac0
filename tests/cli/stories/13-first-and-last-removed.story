The first and the last sentence are cut.

article
- The county council approved the Alder Bridge on March 4, 2021.
- 
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
- 
- The engineers tested the span on Thursday. The bridge will open on May 3, 2024.
+ Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ 
+ The engineers tested the span on Thursday.
