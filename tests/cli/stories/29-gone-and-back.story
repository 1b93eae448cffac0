A paragraph is cut and comes back. Meanwhile the editor deletes one of its two events, and keeps the other.

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
- 

file
delete begin-2022-06

article
- The engineers tested the span on Thursday. The bridge will open on May 3, 2024.
+ The engineers tested the span on Thursday. The bridge will open on May 3, 2024.
+ 
+ Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
