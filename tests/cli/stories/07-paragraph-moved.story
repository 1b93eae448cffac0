Two paragraphs change places. Only offsets change.

article
- The county council approved the Alder Bridge on March 4, 2021.
- 
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ 
+ The county council approved the Alder Bridge on March 4, 2021.
